package org.warmsunset.storage.jdbi.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.jdbi.place.Database;
import org.warmsunset.storage.jdbi.sql.Sql;

/**
 * What erasures have left in the database's files. That there is something is noted in the database with the erasure,
 * so that whoever opens the store next goes on with it.
 */
public final class Erasures {
    /** Of the time of those who write, trying in vain takes one part in so many. */
    private static final int SHARE = 10;

    private static final String GONE = "update {sealing} set wipe_due = 0 where wipe_due = ?";

    private final Jdbi writers;
    private final Wiping wiping;
    private final Database database;
    private volatile boolean left;
    private volatile long due;
    private volatile long notBefore;

    public Erasures(Jdbi writers, Wiping wiping) {
        this.writers = writers;
        this.wiping = wiping;
        this.database = wiping.database();
    }

    /**
     * Notes what a session that is about to be kept leaves; what belongs to an embedder is not ours to remove.
     *
     * @throws BrokenException if it could never be removed
     */
    public void note(Sql sql) {
        if (sql.leavesNoTraces() && database.ours()) {
            wiping.requireAllowed(sql);
            leave(Seal.wipeErased(sql));
        }
    }

    /** Takes over what somebody else has left, who has died or had to close the store too early. */
    public void takeOver(Sql sql) {
        long found = Seal.wipeDue(sql);
        if (found > 1 && database.ours() && database.writing() != null && wiping.isAllowed(sql)) {
            leave(found);
        }
    }

    private void leave(long number) {
        due = number;
        notBefore = System.nanoTime();
        left = true;
    }

    /** Tells whether there are any. */
    public boolean left() {
        return left;
    }

    /** Tells whether it is time to remove them. */
    public boolean isDue() {
        return left && System.nanoTime() - notBefore >= 0;
    }

    /**
     * Removes them, or leaves that to a later writer when somebody still reads what was there before. For use while
     * nobody writes.
     */
    public void remove() {
        long start = System.nanoTime();
        try (Handle handle = writers.open();
                Connection connection = handle.getConnection()) {
            // Removing takes the patience from the connection, which is closed: the next writer gets another one.
            if (wiping.residue().wipeAtOnce(connection)) {
                sayGone(connection);
                left = false;
            }
        } catch (SQLException | RuntimeException e) {
            // The write was kept, and must not look as if it was not; a later writer tries again.
            left = true;
        }
        long end = System.nanoTime();
        notBefore = end + SHARE * (end - start);
    }

    /** Others may have erased meanwhile, and say so by another number. */
    private void sayGone(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(database.dialect().names().in(GONE))) {
            statement.setLong(1, due);
            statement.executeUpdate();
        }
    }
}
