package org.warmsunset.storage.jdbi.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.warmsunset.storage.jdbi.sql.TableNames;

/** The files in which PostgreSQL keeps the tables with personal text. */
final class TableFiles {
    private static final String PERSONAL = String.join(", ", PersonalTable.TABLES);

    static final String PERSONAL_OIDS = oids(PERSONAL);

    /** A table of one row, so that it costs little to try with it whether somebody is in the way. */
    private static final String SMALL = "{sealing}";

    private static final long PAUSE = Duration.ofMillis(20).toNanos();

    private final Connection connection;
    private final TableNames names;

    TableFiles(Connection connection, TableNames names) {
        this.names = names;
        this.connection = connection;
    }

    /**
     * Writes the tables to new files, without what was replaced or deleted before: a plain vacuum leaves that in the
     * old ones.
     *
     * @param patience how long to wait for somebody who is in the way
     * @return whether nothing is left; false when somebody in the database may still see something of it
     * @throws SQLException also when a lock cannot be had in time
     */
    boolean writeAnew(Duration patience) throws SQLException {
        String before = text("show lock_timeout");
        execute("set lock_timeout = " + patience.toMillis());
        try {
            String now = text("select pg_current_xact_id()::xid");
            return waitForOthers(now, patience) && isClean(PERSONAL, now);
        } finally {
            execute("set lock_timeout = '" + before + "'");
        }
    }

    private boolean waitForOthers(String now, Duration patience) throws SQLException {
        long start = System.nanoTime();
        while (!isClean(SMALL, now)) {
            if (System.nanoTime() - start > patience.toNanos()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE);
        }
        return true;
    }

    /**
     * Writes some tables anew. The server takes along what anybody may still see, whatever he reads, prepares or
     * replicates, and notes with each table the first transaction of which it did so.
     */
    private boolean isClean(String tables, String now) throws SQLException {
        execute("vacuum (full) " + tables);
        return text("select bool_and(age(relfrozenxid) < age('%s'::xid)) from pg_class where oid in (%s)"
                        .formatted(now, oids(tables)))
                .equals("t");
    }

    private static String oids(String tables) {
        return "'" + tables.replace(", ", "'::regclass, '") + "'::regclass";
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(names.in(sql));
        }
    }

    private String text(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var results = statement.executeQuery(names.in(query))) {
            results.next();
            return results.getString(1);
        }
    }
}
