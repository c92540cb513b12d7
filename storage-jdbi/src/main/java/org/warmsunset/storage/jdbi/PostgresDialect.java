package org.warmsunset.storage.jdbi;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.warmsunset.storage.BrokenException;

/** PostgreSQL. */
final class PostgresDialect implements Dialect {
    /** Keeps our locks apart from those of a host application; any number would do, as long as it stays the same. */
    private static final int LOCK = 0x57_53_55_4e;

    private static final String OUR_SCHEMA = "(select oid from pg_namespace where nspname = current_schema())";

    /** Writes the tables with personal text to new files: a plain vacuum leaves what was there in the old ones. */
    private static final String WRITE_ANEW = "vacuum (full) elder, relative, volunteer, suspension, service_record";

    /**
     * Waits for the transactions of the database that may see what is no longer there, since a vacuum keeps that for
     * them, whichever tables they read. Whose transactions they are not everybody may ask, nor since when they run.
     */
    private static final String AWAIT_OLDER_VIEWS = """
            do $$
            declare
                older text[] := array(
                    select virtualtransaction from pg_locks join pg_stat_activity using (pid)
                    where locktype = 'virtualxid' and datname = current_database() and pid <> pg_backend_pid()
                        and pid not in (select pid from pg_stat_progress_vacuum));
            begin
                while exists (select from pg_locks where locktype = 'virtualxid' and virtualtransaction = any (older)) loop
                    if clock_timestamp() > now() + current_setting('lock_timeout')::interval then
                        raise lock_not_available;
                    end if;
                    perform pg_sleep(0.005);
                end loop;
            end $$""";

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** How long a writer waits for others to let go of what she has erased. */
    private static final Duration SHORT = Duration.ofMillis(100);

    private final Duration patience;

    PostgresDialect(Duration patience) {
        this.patience = patience;
    }

    @Override
    public String beginReading() {
        return "begin isolation level repeatable read, read only";
    }

    /**
     * Lets writers take turns, so that what one has looked at stays as it is until its commit. Each statement sees what
     * was committed before it, so also what the writer before committed while this one waited for the lock.
     */
    @Override
    public String beginWriting() {
        return "begin isolation level read committed; set local lock_timeout = %d; select pg_advisory_xact_lock(%d, %s::integer)"
                .formatted(patience.toMillis(), LOCK, OUR_SCHEMA);
    }

    @Override
    public String tableNames() {
        return "select relname from pg_class where relkind in ('r', 'p') and relnamespace = " + OUR_SCHEMA;
    }

    @Override
    public String enforcesReferences() {
        return "select case current_setting('session_replication_role') when 'replica' then 0 else 1 end";
    }

    /** Ids are ordered by their codes, as everywhere else, whatever the database's own order is. */
    @Override
    public Map<String, String> typeNames() {
        return Map.of(
                "id", "text collate \"C\"",
                "long", "bigint",
                "bytes", "bytea",
                "table", "",
                "clustered_table", "",
                "postgresql", "");
    }

    @Override
    public String packed(String text, String bytes, String rows) {
        return "select string_agg(packed, ''::bytea) from (select convert_to(%s, 'UTF8') || %s as packed from %s) as page"
                .formatted(text, bytes, rows);
    }

    @Override
    public boolean isConstraint(SQLException exception) {
        return state(exception).startsWith("23");
    }

    @Override
    public boolean undoesFailedStatements() {
        return false;
    }

    @Override
    public BrokenException.Cause causeOf(SQLException exception) {
        return switch (state(exception)) {
            case LOCK_NOT_AVAILABLE, "40001", "40P01", "53300", "57P03" -> BrokenException.Cause.BUSY;
            case "53100" -> BrokenException.Cause.FULL;
            case "25006", "42501" -> BrokenException.Cause.READ_ONLY;
            case "3D000", "3F000" -> BrokenException.Cause.NO_PLACE;
            case "XX001", "XX002" -> BrokenException.Cause.DAMAGED;
            default -> BrokenException.Cause.FAILED;
        };
    }

    /** The server repeats keys and whole rows in its messages, and the driver whole statements. */
    @Override
    public SQLException withoutValues(SQLException exception) {
        String state = state(exception);
        SQLException bare = new SQLException("SQLState " + state + constraint(exception), state);
        bare.setStackTrace(exception.getStackTrace());
        return bare;
    }

    @Override
    public void wipe(Connection connection) throws SQLException {
        if (!writesAnew(connection, patience)) {
            throw new SQLException("somebody still reads an older view", LOCK_NOT_AVAILABLE);
        }
    }

    /** The server's logs, archives and replicas are its administrator's to clear. */
    @Override
    public boolean removeTraces(Connection connection) throws SQLException {
        return writesAnew(connection, SHORT);
    }

    /** Tells whether nobody who may see what was there before stood in the way for too long. */
    private boolean writesAnew(Connection connection, Duration longest) throws SQLException {
        String usual = text(connection, "show lock_timeout");
        SqliteFile.execute(connection, "set lock_timeout = " + longest.toMillis());
        try {
            SqliteFile.execute(connection, AWAIT_OLDER_VIEWS);
            SqliteFile.execute(connection, WRITE_ANEW);
            return true;
        } catch (SQLException e) {
            if (causeOf(e) == BrokenException.Cause.BUSY) {
                return false;
            }
            throw e;
        } finally {
            SqliteFile.execute(connection, "set lock_timeout = '%s'".formatted(usual));
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var results = statement.executeQuery(query)) {
            results.next();
            return results.getString(1);
        }
    }

    private static String constraint(SQLException exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            ServerErrorMessage message = cause instanceof PSQLException told ? told.getServerErrorMessage() : null;
            if (message != null && message.getConstraint() != null) {
                return ", constraint " + message.getConstraint();
            }
        }
        return "";
    }

    private static String state(SQLException exception) {
        @Nullable String state = exception.getSQLState();
        return state == null ? "" : state;
    }
}
