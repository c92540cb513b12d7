package org.warmsunset.storage.jdbi.sql;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.RefusedException;

/**
 * Does all of a work or nothing, within the transaction.
 *
 * @param sql the session
 * @param why finds out which constraint was violated, once nothing is left of the work; null when it cannot tell
 */
public record Savepoint(Sql sql, Supplier<@Nullable RefusedException> why) {
    /** Inserts all rows or none. */
    public <T> void insert(String statement, List<T> rows, Params.Writer<T> writer) {
        if (rows.size() > 1) {
            run(() -> sql.batch(statement, rows, writer));
        } else if (sql.isBesideOthers()) {
            sql.batch(statement, rows, writer);
        } else {
            rows.forEach(row -> insert(statement, row, writer));
        }
    }

    /** All at once, since each way to a server and back takes as long as what it does there. */
    private <T> void insert(String statement, T row, Params.Writer<T> writer) {
        boolean undoneByItself = sql.dialect().undoesFailedStatements();
        String alone = undoneByItself ? statement : "savepoint work; %s; release savepoint work".formatted(statement);
        try {
            sql.explained(() -> sql.update(alone, row, writer));
        } catch (Failures.ConstraintViolated e) {
            if (!undoneByItself) {
                undo();
            }
            throw refused(e);
        }
    }

    /** Runs the work. */
    public void run(Runnable work) {
        sql.execute("savepoint work");
        try {
            sql.explained(work);
        } catch (Failures.ConstraintViolated e) {
            undo();
            throw refused(e);
        } catch (RuntimeException e) {
            if (!sql.isBroken()) {
                undo();
            }
            throw e;
        }
        sql.execute("release savepoint work");
    }

    private RefusedException refused(Failures.ConstraintViolated violated) {
        sql.claimAll();
        RefusedException refused = why.get();
        if (refused == null) {
            throw sql.unexplained(violated);
        }
        return refused;
    }

    private void undo() {
        sql.execute("rollback to savepoint work");
        sql.execute("release savepoint work");
    }
}
