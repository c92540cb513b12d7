package org.warmsunset.kind;

import org.jspecify.annotations.Nullable;

/**
 * One field of a value, such as an elder's {@code birth_month}: its name, how it is written, and what becomes of it
 * when the person whom it is about is erased.
 *
 * @param <V> the value
 * @param <T> the content
 */
public final class Field<V, T> {
    /** Whether a field tells something about a person. */
    public enum Privacy {
        /** An id, a day, a code that judging takes: kept when the person is erased. */
        OPEN,
        /** Something about her that is not secret: goes when she is erased. */
        PERSONAL,
        /** Something that only those who look after her may know: encrypted at rest, goes when she is erased. */
        SECRET
    }

    /** Gives the content of a field; none where the value has none. */
    interface Content<V, T> {
        @Nullable
        T of(V value);
    }

    private final int place;
    private final String name;
    private final Form<T> form;
    private final Content<V, T> get;
    private final boolean required;
    private final Privacy privacy;
    private final boolean lookedUp;
    private final @Nullable Kind<?, ?> refersTo;

    Field(
            int place,
            String name,
            Form<T> form,
            Content<V, T> get,
            boolean required,
            Privacy privacy,
            boolean lookedUp,
            @Nullable Kind<?, ?> refersTo) {
        this.place = place;
        this.name = name;
        this.form = form;
        this.get = get;
        this.required = required;
        this.privacy = privacy;
        this.lookedUp = lookedUp;
        this.refersTo = refersTo;
    }

    /** {@return its place among the fields of its shape, from 0} */
    public int place() {
        return place;
    }

    /** {@return the name in files and tables, in small letters with underscores} */
    public String name() {
        return name;
    }

    /** {@return how it is written} */
    public Form<T> form() {
        return form;
    }

    /** {@return whether a file must have it} */
    public boolean isRequired() {
        return required;
    }

    /** {@return what becomes of it when the person is erased} */
    public Privacy privacy() {
        return privacy;
    }

    /** {@return whether values are looked up by it} */
    public boolean isLookedUp() {
        return lookedUp;
    }

    /** {@return the kind whose id it is; null when it is none} */
    public @Nullable Kind<?, ?> refersTo() {
        return refersTo;
    }

    /**
     * Gives the content.
     *
     * @param value the value
     * @return the content; null when the value has none, and for an empty list
     */
    public @Nullable T of(V value) {
        return get.of(value);
    }

    /**
     * Gives the content as people and files write it.
     *
     * @param value the value
     * @return the text; null when there is no content
     */
    public @Nullable String text(V value) {
        T content = of(value);
        return content == null ? null : form.text(content);
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
