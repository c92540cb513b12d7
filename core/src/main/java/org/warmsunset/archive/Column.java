package org.warmsunset.archive;

import org.warmsunset.kind.Field.Privacy;
import org.warmsunset.kind.Form;

/**
 * A column of a sort of entries, such as the status of a state.
 *
 * <pre>{@code
 * Optional<Status> status = entry.get(States.STATUS);
 * }</pre>
 *
 * <p>Immutable and thread-safe; each is itself alone.
 *
 * @param <T> the content
 */
public final class Column<T> {
    private final String name;
    private final Form<T> form;
    private final Privacy privacy;

    private Column(String name, Form<T> form, Privacy privacy) {
        this.name = name;
        this.form = form;
        this.privacy = privacy;
    }

    /** A code or a day that is kept when the person is erased; never free text. */
    static <T> Column<T> open(String name, Form<T> form) {
        return new Column<>(name, form, Privacy.OPEN);
    }

    /** Something about the person that goes when she is erased. */
    static <T> Column<T> personal(String name, Form<T> form) {
        return new Column<>(name, form, Privacy.PERSONAL);
    }

    /** Something about the person that is encrypted at rest and goes when she is erased. */
    static <T> Column<T> secret(String name, Form<T> form) {
        return new Column<>(name, form, Privacy.SECRET);
    }

    /** {@return the name in files} */
    public String name() {
        return name;
    }

    /** {@return how it is written} */
    public Form<T> form() {
        return form;
    }

    /** {@return what becomes of it when the person is erased} */
    public Privacy privacy() {
        return privacy;
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
