package org.warmsunset.storage.jdbi.seal;

import java.sql.Connection;
import java.sql.SQLException;
import org.warmsunset.storage.jdbi.sql.TableNames;

/** What is left in a SQLite file and in its write-ahead log. */
public final class SqliteResidue implements Residue {
    private static final int BUSY = 5;

    private final TableNames names;

    public SqliteResidue(TableNames names) {
        this.names = names;
    }

    /** Whoever may write may wipe. */
    @Override
    public String mayWipe() {
        return "select 1";
    }

    @Override
    public void wipe(Connection connection) throws SQLException {
        if (!isMadeAnew(connection)) {
            throw new SQLException("somebody still reads an older view", null, BUSY);
        }
    }

    /**
     * Makes the file anew, since pages keep pieces of rows that were moved or deleted, even with {@code secure_delete},
     * and cuts the write-ahead log off, which holds old pages. The first cut tells cheaply whether somebody reads.
     */
    @Override
    public boolean wipeAtOnce(Connection connection) throws SQLException {
        int patience = number(connection, "pragma busy_timeout");
        execute(connection, "pragma busy_timeout = 0");
        try {
            return isLogCutOff(connection) && isMadeAnew(connection);
        } finally {
            execute(connection, "pragma busy_timeout = " + patience);
        }
    }

    private boolean isMadeAnew(Connection connection) throws SQLException {
        dropSamples(connection);
        execute(connection, "vacuum");
        return isLogCutOff(connection);
    }

    /** Whoever has analysed the database has made samples of the indexed columns, and an identity number is in one. */
    private void dropSamples(Connection connection) throws SQLException {
        if (number(connection, "select count(*) from sqlite_master where name = 'sqlite_stat4'") > 0) {
            execute(connection, names.in("delete from sqlite_stat4 where tbl in ('{elder}', '{volunteer}')"));
        }
    }

    private static boolean isLogCutOff(Connection connection) throws SQLException {
        return number(connection, "pragma wal_checkpoint(truncate)") == 0;
    }

    private static int number(Connection connection, String pragma) throws SQLException {
        try (var statement = connection.createStatement();
                var results = statement.executeQuery(pragma)) {
            return results.getInt(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
