package org.warmsunset.storage.jdbi;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.UnknownOutcomeException;

/**
 * Runs a work in a transaction. Begins and ends it by statements of its own, since SQLite's driver begins the next
 * transaction within its commit, which can fail although the commit did not.
 */
final class Transactions {
    /** One more than a pool keeps. */
    private static final int ATTEMPTS = Database.IDLE_READERS + 1;

    private final Jdbi jdbi;
    private final Failures failures;
    private final String begin;
    private final String doing;

    Transactions(Jdbi jdbi, Failures failures, String begin, String doing) {
        this.jdbi = jdbi;
        this.failures = failures;
        this.begin = begin;
        this.doing = doing;
    }

    <T extends @Nullable Object> T run(Function<? super JdbiSession, T> work) {
        Handle handle = begun();
        boolean committed = false;
        try {
            Sql sql = new Sql(handle, failures);
            T result;
            try {
                JdbiSession session = new JdbiSession(sql);
                result = work.apply(session);
                session.flush();
            } finally {
                sql.end();
            }
            sql.requireWhole();
            commit(handle.getConnection());
            committed = true;
            return result;
        } finally {
            end(handle, committed);
        }
    }

    /** Passes over connections that were lost while nobody used them. */
    private Handle begun() {
        for (int attempt = 1; ; attempt++) {
            Handle handle = opened();
            try {
                SqliteFile.execute(handle.getConnection(), begin);
                return handle;
            } catch (SQLException e) {
                boolean lost = isClosed(handle.getConnection());
                end(handle, false);
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

    private boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            throw failures.broken(doing, e);
        }
    }

    private void commit(Connection connection) {
        try {
            SqliteFile.execute(connection, "commit");
        } catch (SQLException e) {
            BrokenException broken = failures.broken(doing, e);
            switch (broken.reason()) {
                case BUSY, FULL, READ_ONLY -> throw broken;
                default -> throw new UnknownOutcomeException("the commit failed while " + doing, broken.getCause());
            }
        }
    }

    /** Gives the connection back as it was, or not at all. */
    private static void end(Handle handle, boolean committed) {
        try (handle) {
            if (!committed && !rolledBack(handle.getConnection())) {
                handle.getConnection().close();
            }
        } catch (SQLException | RuntimeException e) {
            // It was to be thrown away; what there is to say about it has been said by another exception.
            return;
        }
    }

    /** A transaction that the database has ended by itself cannot be rolled back. */
    private static boolean rolledBack(Connection connection) {
        try {
            SqliteFile.execute(connection, "rollback");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }
}
