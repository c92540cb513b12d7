package org.warmsunset.storage.jdbi;

import java.sql.SQLException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.BrokenException;

/** Begins transactions of one kind. */
final class Transactions {
    private final Jdbi jdbi;
    private final Failures failures;
    private final FieldCipher cipher;
    private final String begin;
    private final String doing;

    Transactions(Jdbi jdbi, Failures failures, FieldCipher cipher, String begin, String doing) {
        this.jdbi = jdbi;
        this.failures = failures;
        this.cipher = cipher;
        this.begin = begin;
        this.doing = doing;
    }

    /**
     * Begins one.
     *
     * @throws BrokenException if it cannot begin
     */
    Transaction begin() {
        Handle handle = null;
        try {
            handle = jdbi.open();
            return new Transaction(handle, failures, cipher, begin, doing);
        } catch (SQLException | RuntimeException e) {
            if (handle != null) {
                handle.close();
            }
            throw failures.broken(doing, e);
        }
    }

    /** Runs a work that reads. */
    <T extends @Nullable Object> T read(Function<? super JdbiSession, T> work) {
        Transaction transaction = begin();
        boolean read = false;
        try {
            T result = transaction.sql().session(work);
            read = true;
            transaction.commit();
            return result;
        } finally {
            if (!read) {
                transaction.rollback();
            }
        }
    }
}
