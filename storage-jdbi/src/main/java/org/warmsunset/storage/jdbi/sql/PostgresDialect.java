package org.warmsunset.storage.jdbi.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.warmsunset.storage.BrokenException;

/** PostgreSQL. */
public final class PostgresDialect implements Dialect {
    /** Keeps our locks apart from those of a host application; any number would do, as long as it stays the same. */
    private static final int LOCK = 0x57_53_55_4e;

    /** A table of ours, by whose number in the server the locks of one store are told from those of another. */
    private static final String OUR_TABLE = "'{sealing}'::regclass::oid";

    /** A server has a hundred connections, unless it is told otherwise, and others want some as well. */
    public static final int MOST_READERS = 20;

    private static final int MOST_WRITERS = 20;

    /** They wait for each other, whatever that takes. */
    private static final Duration ALWAYS = Duration.ofDays(1);

    private static final String NO_LOCK = "55P03";

    /** As a rule since it took longer than a statement may. */
    private static final String CANCELLED = "57014";

    private final TableNames names;
    private final Duration patience;

    public PostgresDialect(TableNames names, Duration patience) {
        this.names = names;
        this.patience = patience;
    }

    /** {@return how long to wait for somebody else} */
    public Duration patience() {
        return patience;
    }

    @Override
    public TableNames names() {
        return names;
    }

    @Override
    public List<String> beginReading() {
        return List.of("begin isolation level repeatable read, read only");
    }

    /**
     * Lets writers take turns, so that what one has looked at stays as it is until its commit. Each statement sees what
     * was committed before it, so also what the writer before committed while this one waited for the lock.
     */
    @Override
    public List<String> beginWriting() {
        return begin("pg_advisory_xact_lock");
    }

    /** The statement that begins to write while others do the same, but none alone. */
    public List<String> beginWritingBesideOthers() {
        return begin("pg_advisory_xact_lock_shared");
    }

    private List<String> begin(String lock) {
        return List.of(
                "begin isolation level read committed",
                "select set_config('lock_timeout', '%d', true), %s(%d, %s::integer)"
                        .formatted(patience.toMillis(), lock, LOCK, OUR_TABLE),
                "select known_text from {sealing}");
    }

    /** Waits as long as the embedder's connection does. */
    @Override
    public List<String> joinWriting() {
        return List.of("select pg_advisory_xact_lock(%d, %s::integer)".formatted(LOCK, OUR_TABLE));
    }

    /** A view that is older than the lock may not have what the writer before has written. */
    @Override
    public boolean mayWriteAt(int isolation) {
        return isolation == Connection.TRANSACTION_READ_COMMITTED;
    }

    @Override
    public Turnstile readers() {
        return new Turnstile(MOST_READERS, patience);
    }

    @Override
    public Turnstile writers() {
        return new Turnstile(MOST_WRITERS, ALWAYS);
    }

    @Override
    public int idleWriters() {
        return MOST_WRITERS;
    }

    /** Its rows lie in the order in which they come. */
    @Override
    public int recordsInPlace() {
        return Integer.MAX_VALUE;
    }

    @Override
    public String tableNames() {
        String schema = names.schema() == null ? "current_schema()" : "'" + names.schema() + "'";
        return "select relname from pg_class where relkind in ('r', 'p') and relnamespace ="
                + " (select oid from pg_namespace where nspname = %s)".formatted(schema);
    }

    @Override
    public String unfit() {
        return "select case current_setting('session_replication_role') when 'replica'"
                + " then 'does not enforce foreign keys' end";
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
                "sqlite", "--",
                "postgresql", "");
    }

    @Override
    public String packed(String text, String bytes, String rows) {
        return "select string_agg(packed, ''::bytea) from (select convert_to(%s, 'UTF8') || %s as packed from %s) as page"
                .formatted(text, bytes, rows);
    }

    @Override
    public @Nullable String copyInto() {
        return null;
    }

    /** The server has checksums and its references hold. */
    @Override
    public List<String> checks() {
        return List.of();
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
            case NO_LOCK, CANCELLED, "40001", "40P01", "53300", "57P03" -> BrokenException.Cause.BUSY;
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
