package org.warmsunset.storage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A condition stands in the way of a write; nothing was kept. The same write would be refused again. */
public final class RefusedException extends StoreException {
    private static final long serialVersionUID = 1;

    /** Which condition. */
    public enum Reason {
        /** The id is stored already. */
        ALREADY_STORED,
        /** There is nothing by that id. */
        NOT_STORED,
        /** The value was changed since it was read; {@link RefusedException#current()} has it as it is now. */
        CHANGED_MEANWHILE,
        /** The value refers to another, such as an elder or a volunteer, that is not stored. */
        UNKNOWN_REFERENCE,
        /**
         * The write is about elders who are kept in different stores; each store's elders need a write of their own.
         */
        SPANS_STORES
    }

    /** Which condition. */
    private final Reason reason;

    /** What it is about. */
    private final String id;

    private final transient @Nullable Object current;

    /**
     * Makes the exception.
     *
     * @param reason which condition
     * @param id the id that it is about
     * @param current what is stored by that id, if it is known
     */
    public RefusedException(Reason reason, String id, @Nullable Object current) {
        super("%s: %s".formatted(id, sentence(reason)), null);
        this.reason = reason;
        this.id = id;
        this.current = current;
    }

    /** {@return which condition} */
    public Reason reason() {
        return reason;
    }

    /** {@return the id that it is about: for {@code UNKNOWN_REFERENCE} of the value that names another} */
    public String id() {
        return id;
    }

    /**
     * {@return what is stored by that id: a {@link Versioned} of a register, or a service record; empty if not known}
     */
    public Optional<Object> current() {
        return Optional.ofNullable(current);
    }

    private static String sentence(Reason reason) {
        return switch (reason) {
            case ALREADY_STORED -> "is stored already";
            case NOT_STORED -> "is not stored";
            case CHANGED_MEANWHILE -> "was changed since it was read";
            case UNKNOWN_REFERENCE -> "names an elder or a volunteer that is not stored";
            case SPANS_STORES -> "is kept in another store than the elder of whom this write was before";
        };
    }
}
