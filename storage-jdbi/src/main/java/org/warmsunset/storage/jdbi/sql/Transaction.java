package org.warmsunset.storage.jdbi.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.UnknownOutcomeException;

/**
 * A transaction. Begins and ends by statements of its own, since SQLite's driver begins the next transaction within its
 * commit, which can fail although the commit did not.
 */
public final class Transaction {
    /** What a commit that says so has surely not kept. */
    private static final Set<BrokenException.Cause> LOST =
            EnumSet.of(BrokenException.Cause.BUSY, BrokenException.Cause.FULL, BrokenException.Cause.READ_ONLY);

    private final Handle handle;
    private final Failures failures;
    private final TextCipher cipher;
    private final String doing;
    private final Ahead ahead;
    private @Nullable String greeting;

    /**
     * Takes a connection.
     *
     * @param handle the connection, which is given back when the transaction ends
     * @param doing what is done, for messages
     */
    Transaction(Handle handle, Failures failures, TextCipher cipher, String doing) {
        this.handle = handle;
        this.failures = failures;
        this.cipher = cipher;
        this.doing = doing;
        this.ahead = new Ahead(Statements.of(handle), cipher);
    }

    void begin(List<String> statements) throws SQLException {
        int last = statements.size() - 1;
        statements.subList(0, last).forEach(statement -> ahead.add(statement, params -> {}));
        try (ResultSet results = ahead.run(statements.get(last), params -> {}).getResultSet()) {
            greeting = results != null && results.next() ? results.getString(1) : null;
        }
    }

    /** Tells whether the connection has ended by itself. */
    boolean isLost() {
        try {
            return handle.getConnection().isClosed();
        } catch (SQLException e) {
            throw failures.broken(doing, e);
        }
    }

    /** Gives what runs the statements of one more session. */
    public Sql sql() {
        return sql(Claims.NOT_NEEDED);
    }

    Sql sql(Claims claims) {
        return new Sql(handle, failures, cipher, ahead, claims, greeting);
    }

    /** Begins a part that can be undone alone. */
    public void beginPart() {
        run("savepoint part");
    }

    public void keepPart() {
        run("release savepoint part");
    }

    public void undoPart() {
        run("rollback to savepoint part");
        run("release savepoint part");
    }

    void runAll(List<String> statements) {
        statements.forEach(this::run);
    }

    private void run(String sql) {
        try {
            Statements.of(handle).execute(sql);
        } catch (SQLException e) {
            throw failures.broken(doing, e);
        }
    }

    /**
     * Keeps all that was done.
     *
     * @throws BrokenException if nothing was kept
     * @throws UnknownOutcomeException if nobody knows
     */
    public void commit() {
        boolean committed = false;
        try {
            ahead.run("commit", params -> {});
            committed = true;
        } catch (SQLException e) {
            BrokenException broken = failures.broken(doing, e);
            boolean surelyLost =
                    LOST.contains(broken.reason()) || failures.dialect().isConstraint(e);
            throw surelyLost
                    ? broken
                    : new UnknownOutcomeException("the commit failed while " + doing, broken.getCause());
        } finally {
            end(committed);
        }
    }

    /** Undoes all that was done. */
    public void rollback() {
        end(false);
    }

    /** Gives the connection back as it was, or not at all. */
    private void end(boolean committed) {
        try (handle) {
            if (!committed && !rolledBack()) {
                handle.getConnection().close();
            }
        } catch (SQLException | RuntimeException e) {
            // It was to be thrown away; what there is to say about it has been said by another exception.
            return;
        }
    }

    /** A transaction that the database has ended by itself cannot be rolled back. */
    private boolean rolledBack() {
        try {
            Statements.of(handle).execute("rollback");
            // After some failures SQLite's driver has finalized one, and calls it open.
            Statements.of(handle).close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }
}
