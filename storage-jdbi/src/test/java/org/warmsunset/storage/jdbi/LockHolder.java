package org.warmsunset.storage.jdbi;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.warmsunset.storage.jdbi.place.SqliteFile;
import org.warmsunset.storage.jdbi.trial.ChildJvm;

/** Another process, which holds a SQLite file until it is told to let go. */
final class LockHolder {
    private LockHolder() {}

    /** Takes the file and the statements that take hold of it. */
    public static void main(String[] args) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + args[0])) {
            for (int i = 1; i < args.length; i++) {
                SqliteFile.execute(connection, args[i]);
            }
            ChildJvm.say("held");
            ChildJvm.hear();
        }
        ChildJvm.say("let go");
    }
}
