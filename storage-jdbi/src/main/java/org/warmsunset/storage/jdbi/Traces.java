package org.warmsunset.storage.jdbi;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What erasures have left in the database's files. */
final class Traces {
    private final Jdbi writers;
    private final Dialect dialect;
    private volatile boolean left;

    Traces(Jdbi writers, Dialect dialect) {
        this.writers = writers;
        this.dialect = dialect;
    }

    /** Notes what a session that is about to be kept leaves. */
    void note(JdbiSession session) {
        if (session.leavesNoTraces()) {
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
            left = !dialect.removeTraces(handle.getConnection());
            // Removing takes the patience from the connection: the next writer gets another one.
            handle.getConnection().close();
        } catch (SQLException | RuntimeException e) {
            // The write was kept, and must not look as if it was not; the next writer tries again.
            left = true;
        }
    }
}
