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

    /** Where the keys should be. */
    private final String place;

    InvalidKeysetException(Reason reason, String place) {
        super("%s: %s".formatted(reason, place));
        this.reason = reason;
        this.place = place;
    }

    /** {@return why} */
    public Reason reason() {
        return reason;
    }

    /** {@return where the keys should be: a file, or the text that was given} */
    public String place() {
        return place;
    }
}
