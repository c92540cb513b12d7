package org.warmsunset.storage.jdbi;

/** What should hold keys cannot be used. */
public final class InvalidKeysetException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        /** There are no keys in it, or keys of another kind. */
        NO_KEYSET,
        /** Others than the owner may read or write the file. */
        OPEN_TO_OTHERS
    }

    /** Why. */
    private final Reason reason;

    InvalidKeysetException(Reason reason, String place) {
        super("%s: %s".formatted(reason, place));
        this.reason = reason;
    }

    /** {@return why} */
    public Reason reason() {
        return reason;
    }
}
