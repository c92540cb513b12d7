package org.warmsunset.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** SQLite, in a file. */
final class SqliteEngine implements Engine {
    /** Counts the bits of a number; the sums in each byte are added up by the remainder. */
    private static final String TWOS = "($1 - (($1 >> 1) & 6148914691236517205))";

    private static final String FOURS = "((A & 3689348814741910323) + ((A >> 2) & 3689348814741910323))";
    private static final String POPCOUNT =
            "(((B + (B >> 4)) & 1085102592571150095) % 255)".replace("B", FOURS.replace("A", TWOS));

    private static final SqlDialect DIALECT = new SqlDialect()
            .function("popcount", POPCOUNT)
            .function(
                    "month_of",
                    "(cast(strftime('%Y', $1 * 86400, 'unixepoch') as integer) * 12"
                            + " + strftime('%m', $1 * 86400, 'unixepoch') - 1)")
            .say("bit_or(", "sum(distinct ")
            .say("least(", "min(")
            .say("greatest(", "max(")
            .say("//", "/");

    private static final String INSERTED = "(select new.elder_id as elder_id, new.volunteer_id as volunteer_id,"
            + " new.stand_in_for as stand_in_for, new.day as day, new.kinds as kinds, new.done as done,"
            + " new.voided_at as voided_at)";
    private static final int BATCH = 1000;

    private final Connection connection;

    SqliteEngine(Path file) throws SQLException {
        connection = PlainJdbc.open(file, SynchronousMode.NORMAL);
        Texts.run(
                connection, "pragma cache_size = -262144;\npragma mmap_size = 8589934592;\npragma temp_store = memory");
    }

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public String translate(String sql) {
        return DIALECT.translate(sql);
    }

    @Override
    public List<String> overRecords() {
        return List.of("raw-subqueries", "raw-ordered", "raw-join");
    }

    @Override
    public List<Rollup> overRollups() {
        return List.of(Rollup.periods("stored-periods"), Rollup.years());
    }

    @Override
    public void fill(String table, Iterator<Object[]> rows) throws SQLException {
        connection.setAutoCommit(false);
        insert(connection, table, rows);
        connection.commit();
        connection.setAutoCommit(true);
    }

    static void insert(Connection connection, String table, Iterator<Object[]> rows) throws SQLException {
        if (!rows.hasNext()) {
            return;
        }
        Object[] row = rows.next();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into %s values (%s?)".formatted(table, "?, ".repeat(row.length - 1)))) {
            PlainJdbc.add(insert, row);
            for (int waiting = 1; rows.hasNext(); waiting++) {
                if (waiting % BATCH == 0) {
                    insert.executeBatch();
                }
                PlainJdbc.add(insert, rows.next());
            }
            insert.executeBatch();
        }
    }

    @Override
    public void write(List<Object[]> records) throws SQLException {
        fill("service_record", records.iterator());
    }

    @Override
    public void keep(Rollup rollup) throws SQLException {
        String text = DIALECT.translate(Texts.fill(Texts.of(this, rollup.keep()), YearRow.texts(INSERTED)));
        Texts.run(connection, "create trigger keep after insert on service_record begin " + text + "; end");
    }

    @Override
    public void cease(Rollup rollup) throws SQLException {
        Texts.run(connection, "drop trigger keep");
    }

    @Override
    public double cpuElsewhere() {
        return 0;
    }

    @Override
    public String description() throws SQLException {
        return "SQLite " + connection.getMetaData().getDatabaseProductVersion()
                + ": clustered by elder and day, covering partial indexes, analyze, 256 MiB cache, 8 GiB mmap";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
