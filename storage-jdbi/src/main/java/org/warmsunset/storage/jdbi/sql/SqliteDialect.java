package org.warmsunset.storage.jdbi.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.warmsunset.storage.BrokenException;

/** SQLite. */
public final class SqliteDialect implements Dialect {
    /** Of an extended result code, what the plain one would be. */
    private static final int PLAIN_CODE = 0xff;

    private static final int ERROR = 1;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int CONSTRAINT = 19;
    private static final int NOT_A_DATABASE = 26;

    /** Some 60 MB of them, as many as fit into the cache of who writes. */
    private static final int RECORDS_IN_PLACE = 500_000;

    private final TableNames names;
    private final int recordsInPlace;

    /** Speaks to a database whose tables have their plain names. */
    public SqliteDialect() {
        this(TableNames.PLAIN);
    }

    public SqliteDialect(TableNames names) {
        this(names, RECORDS_IN_PLACE);
    }

    /** Speaks to one to which more or fewer records come before the others wait. */
    public SqliteDialect(TableNames names, int recordsInPlace) {
        this.recordsInPlace = recordsInPlace;
        if (names.schema() != null) {
            throw new IllegalArgumentException(
                    "SQLite has no schema (%s): put a prefix before the tables".formatted(names.schema()));
        }
        this.names = names;
    }

    @Override
    public TableNames names() {
        return names;
    }

    @Override
    public List<String> beginReading() {
        return List.of("begin");
    }

    /** Takes the lock at once: a lock that is taken later fails without waiting when somebody wrote in between. */
    @Override
    public List<String> beginWriting() {
        return List.of("begin immediate");
    }

    /** Whoever has looked before somebody else wrote is refused by the database. */
    @Override
    public List<String> joinWriting() {
        return List.of();
    }

    @Override
    public boolean mayWriteAt(int isolation) {
        return true;
    }

    @Override
    public Turnstile readers() {
        return Turnstile.open();
    }

    @Override
    public Turnstile writers() {
        return Turnstile.open();
    }

    @Override
    public int idleWriters() {
        return 1;
    }

    @Override
    public int recordsInPlace() {
        return recordsInPlace;
    }

    @Override
    public String tableNames() {
        return "select name from sqlite_master where type = 'table'";
    }

    @Override
    public String unfit() {
        return "select case when cast(substr(sqlite_version(), 3) as integer) < 47"
                + " then 'is kept by a SQLite older than 3.47'"
                + " when foreign_keys = 0 then 'does not enforce foreign keys'"
                + " when encoding <> 'UTF-8' then 'is kept in ' || encoding || ' and not in UTF-8' end"
                + " from pragma_foreign_keys, pragma_encoding";
    }

    @Override
    public Map<String, String> typeNames() {
        return Map.of(
                "id", "text",
                "long", "integer",
                "bytes", "blob",
                "table", "strict",
                "clustered_table", "without rowid, strict",
                "sqlite", "",
                "postgresql", "--");
    }

    /** Bytes that are put together with text stay as they are, whatever they are, when the text is in UTF-8. */
    @Override
    public String packed(String text, String bytes, String rows) {
        return "select cast(string_agg(packed, '') as blob) from (select %s || %s as packed from %s) as page"
                .formatted(text, bytes, rows);
    }

    @Override
    public String copyInto() {
        return "vacuum into ?";
    }

    @Override
    public List<String> checks() {
        return List.of(
                "select integrity_check from pragma_integrity_check where integrity_check <> 'ok'",
                "select distinct \"table\" from pragma_foreign_key_check");
    }

    @Override
    public boolean isConstraint(SQLException exception) {
        return code(exception) == CONSTRAINT;
    }

    @Override
    public boolean undoesFailedStatements() {
        return true;
    }

    @Override
    public BrokenException.Cause causeOf(SQLException exception) {
        return switch (code(exception)) {
            case ERROR -> lacksOurs(exception) ? BrokenException.Cause.DAMAGED : BrokenException.Cause.FAILED;
            case BUSY, LOCKED -> BrokenException.Cause.BUSY;
            case READ_ONLY -> BrokenException.Cause.READ_ONLY;
            case CORRUPT -> BrokenException.Cause.DAMAGED;
            case FULL -> BrokenException.Cause.FULL;
            case CANNOT_OPEN -> BrokenException.Cause.NO_PLACE;
            case NOT_A_DATABASE -> BrokenException.Cause.NOT_A_STORE;
            default -> BrokenException.Cause.FAILED;
        };
    }

    /** Its messages name tables and columns, but where the file is damaged anything may have come in their place. */
    @Override
    public SQLException withoutValues(SQLException exception) {
        if (causeOf(exception) != BrokenException.Cause.DAMAGED) {
            return exception;
        }
        int code = code(exception);
        SQLException bare = new SQLException("SQLite's code " + code, null, code);
        bare.setStackTrace(exception.getStackTrace());
        return bare;
    }

    /** Our statements name what our script has made: a table that is called otherwise is damaged. */
    private static boolean lacksOurs(SQLException exception) {
        return String.valueOf(exception.getMessage()).contains("no such ");
    }

    private static int code(SQLException exception) {
        return exception.getErrorCode() & PLAIN_CODE;
    }
}
