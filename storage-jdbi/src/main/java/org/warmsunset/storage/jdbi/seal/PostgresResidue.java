package org.warmsunset.storage.jdbi.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.warmsunset.storage.jdbi.sql.TableNames;

/** What is left in the files of PostgreSQL's tables. */
public final class PostgresResidue implements Residue {
    private static final String NO_LOCK = "55P03";
    private static final Set<String> BUSY = Set.of(NO_LOCK, "40P01");

    /** For whom a later writer can take over. */
    private static final Duration HARDLY_ANY = Duration.ofMillis(100);

    private final TableNames names;
    private final Duration patience;

    public PostgresResidue(TableNames names, Duration patience) {
        this.names = names;
        this.patience = patience;
    }

    /** The server passes over the tables of others with a warning only. */
    @Override
    public String mayWipe() {
        return "select min(case when pg_has_role(relowner, 'usage') then 1 else 0 end) from pg_class where oid in ("
                + TableFiles.PERSONAL_OIDS + ")";
    }

    @Override
    public void wipe(Connection connection) throws SQLException {
        takeTime(connection);
        if (!new TableFiles(connection, names).writeAnew(patience)) {
            throw new SQLException("somebody still sees what was there before", NO_LOCK);
        }
    }

    /** Writing a large table anew may take longer than any other statement; the connection is closed afterwards. */
    private static void takeTime(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, 0);
        try (var statement = connection.createStatement()) {
            statement.execute("set statement_timeout = 0");
        }
    }

    /** The server's logs, archives and replicas are its administrator's to clear. */
    @Override
    public boolean wipeAtOnce(Connection connection) throws SQLException {
        takeTime(connection);
        try {
            return new TableFiles(connection, names).writeAnew(HARDLY_ANY);
        } catch (SQLException e) {
            if (BUSY.contains(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }
}
