package org.warmsunset.storage;

import org.jspecify.annotations.Nullable;

/** Something that a store could not do. Its message and its causes never hold personal data. */
public abstract sealed class StoreException extends RuntimeException
        permits RefusedException, BrokenException, UnknownOutcomeException {
    private static final long serialVersionUID = 1;

    StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
