package org.warmsunset.storage.jdbi;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.warmsunset.storage.BrokenException;

/** What erasures have left in the database's files. */
final class Traces {
    /** Of the time of those who write, trying in vain takes one part in so many. */
    private static final int SHARE = 10;

    private final Jdbi writers;
    private final Database database;
    private volatile boolean left;
    private volatile long notBefore = System.nanoTime();

    Traces(Jdbi writers, Database database) {
        this.writers = writers;
        this.database = database;
    }

    /**
     * Notes what a session that is about to be kept leaves; what belongs to an embedder is not ours to remove.
     *
     * @throws BrokenException if it could never be removed
     */
    void note(JdbiSession session) {
        if (session.leavesNoTraces() && database.ours()) {
            database.requireMayWipe(session.sql());
            left = true;
            notBefore = System.nanoTime();
        }
    }

    /** Tells whether there are any. */
    boolean left() {
        return left;
    }

    /** Tells whether it is time to remove them. */
    boolean isDue() {
        return left && System.nanoTime() - notBefore >= 0;
    }

    /**
     * Removes them, or leaves that to a later writer when somebody still reads what was there before. For use while
     * nobody writes.
     */
    void remove() {
        long start = System.nanoTime();
        try (Handle handle = writers.open()) {
            left = !database.dialect().removeTraces(handle.getConnection());
            // Removing takes the patience from the connection: the next writer gets another one.
            handle.getConnection().close();
        } catch (SQLException | RuntimeException e) {
            // The write was kept, and must not look as if it was not; a later writer tries again.
            left = true;
        }
        long end = System.nanoTime();
        notBefore = left ? end + SHARE * (end - start) : end;
    }
}
