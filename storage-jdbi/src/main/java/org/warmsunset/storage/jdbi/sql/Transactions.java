package org.warmsunset.storage.jdbi.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.BrokenException;

/** Begins transactions of one kind. */
public final class Transactions {
    /** One more than a pool keeps. */
    private static final int ATTEMPTS = Pool.MOST_IDLE + 1;

    private final Jdbi jdbi;
    private final Failures failures;
    private final TextCipher cipher;
    private final List<String> begin;
    private final String doing;

    public Transactions(Jdbi jdbi, Failures failures, TextCipher cipher, List<String> begin, String doing) {
        this.jdbi = jdbi;
        this.failures = failures;
        this.cipher = cipher;
        this.begin = begin;
        this.doing = doing;
    }

    /**
     * Begins one, and passes over connections that were lost while nobody used them.
     *
     * @throws BrokenException if it cannot begin
     */
    public Transaction begin() {
        for (int attempt = 1; ; attempt++) {
            Transaction transaction = new Transaction(opened(), failures, cipher, doing);
            try {
                transaction.begin(begin);
                return transaction;
            } catch (SQLException e) {
                boolean lost = transaction.isLost();
                transaction.rollback();
                if (!lost || attempt == ATTEMPTS) {
                    throw failures.broken(doing, e);
                }
            }
        }
    }

    private Handle opened() {
        try {
            return jdbi.open();
        } catch (RuntimeException e) {
            throw failures.broken(doing, e);
        }
    }

    /** Runs a work that reads. */
    public <T extends @Nullable Object> T read(Function<? super Sql, T> work) {
        Transaction transaction = begin();
        boolean read = false;
        try {
            T result = transaction.sql().run(work);
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
