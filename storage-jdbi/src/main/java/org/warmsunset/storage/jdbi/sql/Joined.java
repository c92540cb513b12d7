package org.warmsunset.storage.jdbi.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.BrokenException;

/** Runs works within a transaction of somebody else, who begins and ends it. */
public final class Joined {
    private final Connection connection;
    private final Failures failures;
    private final TextCipher cipher;
    private final String doing;

    public Joined(Connection connection, Failures failures, TextCipher cipher, String doing) {
        this.connection = connection;
        this.failures = failures;
        this.cipher = cipher;
        this.doing = doing;
    }

    /** Runs a work that reads. */
    public <T extends @Nullable Object> T read(Function<? super Sql, T> work) {
        return within(transaction -> transaction.sql().run(work));
    }

    /** Runs a work that writes; nothing is left of one that throws. */
    public <T extends @Nullable Object> T write(Function<? super Sql, T> work) {
        requireFit();
        return within(transaction -> {
            transaction.runAll(failures.dialect().joinWriting());
            transaction.beginPart();
            boolean done = false;
            try {
                T result = transaction.sql().run(work);
                done = true;
                return result;
            } finally {
                if (done) {
                    transaction.keepPart();
                } else {
                    transaction.undoPart();
                }
            }
        });
    }

    private <T extends @Nullable Object> T within(Function<Transaction, T> work) {
        requireTransaction();
        try (Statements statements =
                        new Statements(connection, failures.dialect().names());
                Handle handle = opened(statements)) {
            return work.apply(new Transaction(handle, failures, cipher, doing));
        } catch (SQLException e) {
            throw failures.broken(doing, e);
        }
    }

    /** A handle that leaves connection and transaction as they are when it is closed. */
    private Handle opened(Statements statements) {
        Jdbi jdbi = Jdbi.create(new ConnectionFactory() {
            @Override
            public Connection openConnection() {
                return connection;
            }

            @Override
            public void closeConnection(Connection same) {
                // It is not ours.
            }
        });
        jdbi.setStatementBuilderFactory(same -> statements);
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        return jdbi.open();
    }

    private void requireTransaction() {
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalStateException(
                        "the connection auto-commits: begin a transaction first, which stays yours to commit");
            }
        } catch (SQLException e) {
            throw failures.broken(doing, e);
        }
    }

    private void requireFit() {
        try (var statement = connection.createStatement();
                ResultSet unfit = statement.executeQuery(failures.dialect().unfit())) {
            int isolation = connection.getTransactionIsolation();
            if (!failures.dialect().mayWriteAt(isolation)) {
                throw new IllegalStateException(
                        "the isolation of the transaction is not read committed: what is looked at before a write"
                                + " could be older than what is there");
            }
            @Nullable String why = unfit.next() ? unfit.getString(1) : null;
            if (why != null) {
                throw new BrokenException(BrokenException.Cause.FAILED, "the connection " + why, null);
            }
        } catch (SQLException e) {
            throw failures.broken(doing, e);
        }
    }
}
