package org.warmsunset.storage.jdbi.seal;

import java.sql.Connection;
import java.sql.SQLException;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.jdbi.place.Database;
import org.warmsunset.storage.jdbi.sql.Row;
import org.warmsunset.storage.jdbi.sql.Sql;

/**
 * Who may wipe a database, and how.
 *
 * @param database the database
 * @param residue what is wiped
 */
public record Wiping(Database database, Residue residue) {
    /**
     * Refuses to replace what should then be wiped and cannot be.
     *
     * @throws BrokenException if the tables are another user's, who alone may wipe them
     */
    void requireAllowed(Sql sql) {
        if (!isAllowed(sql)) {
            throw new BrokenException(
                    BrokenException.Cause.READ_ONLY,
                    database.place() + " can be wiped only by the user whose tables they are",
                    null);
        }
    }

    boolean isAllowed(Sql sql) {
        return sql.list(residue.mayWipe(), Row::number).contains(1L);
    }

    void wipe() throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            residue.wipe(connection);
        }
    }
}
