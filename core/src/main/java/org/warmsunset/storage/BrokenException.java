package org.warmsunset.storage;

import org.jspecify.annotations.Nullable;

/** The store cannot do its work; nothing was kept. The same call may succeed once the cause is mended. */
public final class BrokenException extends StoreException {
    private static final long serialVersionUID = 1;

    /** What is the matter. */
    public enum Cause {
        /** The place where the store should be is none: a directory, or a folder that does not exist. */
        NO_PLACE,
        /** What is there is no store of this programme. */
        NOT_A_STORE,
        /** The store was made by a newer version of this library. */
        NEWER_VERSION,
        /** What is stored is sealed, and cannot be opened without its key. */
        WRONG_KEY,
        /** The store can be read but not written. */
        READ_ONLY,
        /** Somebody else holds the store, and did not let go in time. */
        BUSY,
        /** There is no room left. */
        FULL,
        /** What is stored is damaged. */
        DAMAGED,
        /** A library that the store needs cannot be loaded, as a rule since the temporary folder cannot hold it. */
        NO_LIBRARY,
        /** The store cannot be reached, or failed in another way. */
        FAILED
    }

    /** What is the matter. */
    private final Cause reason;

    /**
     * Makes the exception.
     *
     * @param reason what is the matter
     * @param detail where and how, without personal data
     * @param cause the exception beneath, if there is one that holds no personal data
     */
    public BrokenException(Cause reason, String detail, @Nullable Throwable cause) {
        super("%s: %s".formatted(reason, detail), cause);
        this.reason = reason;
    }

    /** {@return what is the matter} */
    public Cause reason() {
        return reason;
    }
}
