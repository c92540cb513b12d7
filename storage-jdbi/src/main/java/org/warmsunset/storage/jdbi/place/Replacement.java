package org.warmsunset.storage.jdbi.place;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.sqlite.SQLiteConnection;

/**
 * Puts what is in one SQLite file into the place of what is in another, in one transaction, while nobody has that open.
 * The file stays the same file, so nobody goes on with one that has lost its name.
 */
public final class Replacement {
    private static final int OK = 0;

    private Replacement() {}

    /**
     * Does so.
     *
     * @throws SQLException if somebody has the file open, or it cannot be written
     */
    public static void of(Path file, Path by) throws SQLException {
        try (SQLiteConnection connection =
                (SQLiteConnection) DriverManager.getConnection("jdbc:sqlite:" + file.toUri())) {
            // What is locked once stays so until the connection is closed.
            SqliteFile.execute(connection, "pragma locking_mode = exclusive");
            SqliteFile.execute(connection, "begin exclusive");
            SqliteFile.execute(connection, "commit");
            int code =
                    connection.getDatabase().restore("main", by.toAbsolutePath().toString(), null);
            if (code != OK) {
                throw new SQLException("SQLite's code " + code, null, code);
            }
            SqliteFile.execute(connection, "pragma wal_checkpoint(truncate)");
        }
    }
}
