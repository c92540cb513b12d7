package org.warmsunset.intake;

import org.jspecify.annotations.Nullable;

/** A file cannot be read as rows at all: its encoding is another, or a quote is never closed. */
public final class UnreadableRowsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    /**
     * Makes the exception.
     *
     * @param problem what is wrong, and where
     * @param cause the exception beneath, if there is one that holds no personal data
     */
    public UnreadableRowsException(Problem problem, @Nullable Throwable cause) {
        super("%s: %s".formatted(problem.file(), problem.code()), cause);
        this.problem = problem;
    }

    /** {@return what is wrong, and where} */
    public Problem problem() {
        return problem;
    }
}
