package org.warmsunset.storage;

import org.jspecify.annotations.Nullable;

/** Nobody knows whether a write was kept, because the answer never came. Read before you retry. */
public final class UnknownOutcomeException extends StoreException {
    private static final long serialVersionUID = 1;

    /**
     * Makes the exception.
     *
     * @param detail what was under way, without personal data
     * @param cause the exception beneath, if there is one that holds no personal data
     */
    public UnknownOutcomeException(String detail, @Nullable Throwable cause) {
        super(detail, cause);
    }
}
