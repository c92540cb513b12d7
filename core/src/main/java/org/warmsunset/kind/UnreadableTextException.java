package org.warmsunset.kind;

import java.util.Map;

/** A text that is not written as its form asks. The message holds no text, which may be personal. */
public final class UnreadableTextException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient String problem;
    private final transient Map<String, String> details;

    /**
     * Says what is wrong.
     *
     * @param problem the code of the problem
     * @param details what its sentence names beside the text
     */
    public UnreadableTextException(String problem, Map<String, String> details) {
        super("a text cannot be read: " + problem);
        this.problem = problem;
        this.details = Map.copyOf(details);
    }

    /** {@return the code of the problem, such as {@code not-a-day}} */
    public String problem() {
        return problem;
    }

    /** {@return what its sentence names beside the text: {@code allowed} codes, the {@code max} of characters} */
    public Map<String, String> details() {
        return details;
    }
}
