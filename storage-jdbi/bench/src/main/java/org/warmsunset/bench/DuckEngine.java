package org.warmsunset.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Iterator;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** DuckDB, in a file. It has no triggers: its application keeps the rollups. */
final class DuckEngine implements Engine {
    private static final SqlDialect DIALECT = new SqlDialect()
            .function("popcount", "bit_count($1)")
            .function(
                    "month_of",
                    "(year(date '1970-01-01' + cast($1 as integer)) * 12"
                            + " + month(date '1970-01-01' + cast($1 as integer)) - 1)");

    private final DuckDBConnection connection;
    private @Nullable String keeping;

    DuckEngine(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:" + file).unwrap(DuckDBConnection.class);
    }

    @Override
    public String name() {
        return "duckdb";
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
        return List.of("raw-join", "raw-days", "raw-lists");
    }

    @Override
    public List<Rollup> overRollups() {
        return List.of(Rollup.periods("stored-periods"), Rollup.years());
    }

    @Override
    public void fill(String table, Iterator<Object[]> rows) throws SQLException {
        boolean[] isInt = isInt(table);
        try (DuckDBAppender appender = connection.createAppender(table)) {
            while (rows.hasNext()) {
                Object[] row = rows.next();
                appender.beginRow();
                for (int i = 0; i < row.length; i++) {
                    append(appender, row[i], isInt[i]);
                }
                appender.endRow();
            }
        }
    }

    private boolean[] isInt(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("from " + table + " limit 0")) {
            ResultSetMetaData columns = none.getMetaData();
            boolean[] isInt = new boolean[columns.getColumnCount()];
            for (int i = 0; i < isInt.length; i++) {
                isInt[i] = columns.getColumnType(i + 1) == Types.INTEGER;
            }
            return isInt;
        }
    }

    /** The appender converts nothing. */
    private static void append(DuckDBAppender appender, @Nullable Object cell, boolean isInt) throws SQLException {
        if (cell == null) {
            appender.appendNull();
        } else if (cell instanceof Long number) {
            if (isInt) {
                appender.append(number.intValue());
            } else {
                appender.append(number.longValue());
            }
        } else {
            appender.append(cell.toString());
        }
    }

    @Override
    public void write(List<Object[]> records) throws SQLException {
        connection.setAutoCommit(false);
        fill("inserted", records.iterator());
        Texts.run(connection, "insert into service_record select * from inserted");
        if (keeping != null) {
            Texts.run(connection, keeping);
        }
        Texts.run(connection, "delete from inserted");
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public void keep(Rollup rollup) throws SQLException {
        keeping = DIALECT.translate(Texts.fill(Texts.of(this, rollup.keep()), YearRow.texts("inserted")));
    }

    @Override
    public void cease(Rollup rollup) {
        keeping = null;
    }

    @Override
    public double cpuElsewhere() {
        return 0;
    }

    @Override
    public String description() throws SQLException {
        return "DuckDB " + connection.getMetaData().getDatabaseProductVersion()
                + ": records in the order of the elders, kinds as bits, threads and memory as it likes them";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
