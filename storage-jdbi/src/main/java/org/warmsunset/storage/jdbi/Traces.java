package org.warmsunset.storage.jdbi;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.warmsunset.storage.BrokenException;

/** What erasures have left in the database's files. */
final class Traces {
    private final Jdbi writers;
    private final Database database;
    private volatile boolean left;

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
        }
    }

    boolean left() {
        return left;
    }

    /**
     * Removes them, or leaves that to the next writer when somebody still reads what was there before. For use while
     * nobody writes.
     */
    void remove() {
        try (Handle handle = writers.open()) {
            left = !database.dialect().removeTraces(handle.getConnection());
            // Removing takes the patience from the connection: the next writer gets another one.
            handle.getConnection().close();
        } catch (SQLException | RuntimeException e) {
            // The write was kept, and must not look as if it was not; the next writer tries again.
            left = true;
        }
    }
}
