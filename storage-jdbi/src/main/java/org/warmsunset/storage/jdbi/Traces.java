package org.warmsunset.storage.jdbi;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What erasures have left in the database's logs. Used by one writer at a time. */
final class Traces {
    private final Jdbi writers;
    private final Dialect dialect;
    private boolean left;

    Traces(Jdbi writers, Dialect dialect) {
        this.writers = writers;
        this.dialect = dialect;
    }

    /** Notes that an erasure was kept. */
    void mark() {
        left = true;
    }

    /** Removes them, or leaves that to the next writer when somebody still reads what was there before. */
    void remove() {
        if (!left) {
            return;
        }
        try (Handle handle = writers.open()) {
            left = !dialect.removeTraces(handle.getConnection());
        } catch (SQLException | RuntimeException e) {
            // The write was kept, and must not look as if it was not; the next writer tries again.
            left = true;
        }
    }
}
