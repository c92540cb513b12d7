package org.warmsunset.intake;

import java.util.List;

/** Nothing was taken in, because something is wrong with what was to be. */
public final class ImportRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;
    private final transient List<Imported.Twice> twice;

    /**
     * Makes the exception.
     *
     * @param problems all that is wrong, by file and line
     */
    public ImportRefusedException(List<Problem> problems) {
        this(problems, List.of());
    }

    ImportRefusedException(List<Problem> problems, List<Imported.Twice> twice) {
        super("nothing was imported: %d problems, the first in %s"
                .formatted(problems.size(), problems.get(0).file()));
        this.problems = List.copyOf(problems);
        this.twice = List.copyOf(twice);
    }

    /** {@return all that is wrong, by file and line} */
    public List<Problem> problems() {
        return problems;
    }

    /** {@return the persons who seem to be there under two ids, one of them new or changed} */
    public List<Imported.Twice> twice() {
        return twice;
    }
}
