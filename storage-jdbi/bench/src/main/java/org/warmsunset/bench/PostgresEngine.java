package org.warmsunset.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.warmsunset.testserver.PostgresServer;

/** PostgreSQL, in a schema that is empty. */
final class PostgresEngine implements Engine {
    private static final SqlDialect DIALECT = new SqlDialect()
            .function("popcount", "cast(bit_count(cast(cast($1 as bigint) as bit(64))) as integer)")
            .function(
                    "month_of",
                    "cast(date_part('year', date '1970-01-01' + $1) * 12"
                            + " + date_part('month', date '1970-01-01' + $1) - 1 as integer)")
            .say("//", "/");
    private static final int CHUNK = 1 << 16;
    private static final double TICKS = 100;

    private final Connection connection;
    private final Path processes = Path.of("/proc");
    private final String server;

    PostgresEngine(String url) throws SQLException {
        connection = PostgresServer.source(url + "&reWriteBatchedInserts=true").getConnection();
        Texts.run(connection, """
                set work_mem = '256MB';
                set jit = off;
                set random_page_cost = 1.1
                """);
        server = postmaster();
    }

    static PostgresEngine start() throws SQLException {
        return new PostgresEngine(PostgresServer.freshSchema());
    }

    @Override
    public String name() {
        return "postgres";
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
        return List.of("raw-lateral", "raw-laterals", "raw-join");
    }

    @Override
    public List<Rollup> overRollups() {
        return List.of(Rollup.periods("stored-lateral"), Rollup.periods("stored-periods"), Rollup.years());
    }

    @Override
    public void fill(String table, Iterator<Object[]> rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        StringBuilder text = new StringBuilder(2 * CHUNK);
        while (rows.hasNext()) {
            StringJoiner line = new StringJoiner("\t", "", "\n");
            for (Object cell : rows.next()) {
                line.add(cell == null ? "\\N" : cell.toString());
            }
            text.append(line);
            if (text.length() > CHUNK || !rows.hasNext()) {
                byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
                text.setLength(0);
            }
        }
        copy.endCopy();
    }

    @Override
    public void write(List<Object[]> records) throws SQLException {
        connection.setAutoCommit(false);
        SqliteEngine.insert(connection, "service_record", records.iterator());
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public void keep(Rollup rollup) throws SQLException {
        String text = DIALECT.translate(Texts.fill(Texts.of(this, rollup.keep()), YearRow.texts("inserted")));
        try (Statement statement = connection.createStatement()) {
            statement.execute("create function keep() returns trigger language plpgsql as $$ begin " + text
                    + "; return null; end $$");
            statement.execute("create trigger keep after insert on service_record referencing new table as inserted"
                    + " for each statement execute function keep()");
        }
    }

    @Override
    public void cease(Rollup rollup) throws SQLException {
        Texts.run(connection, "drop trigger keep on service_record;\ndrop function keep");
    }

    /** The id of the server's first process, or nothing when it does not run on this machine. */
    private String postmaster() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select pg_backend_pid()")) {
            result.next();
            String[] stat = stat(processes.resolve(result.getString(1)));
            return stat.length > 0 && stat[0].startsWith("postgres") ? stat[2] : "";
        }
    }

    /** The server's processes and those of its processes that have ended. */
    @Override
    public double cpuElsewhere() {
        if (server.isEmpty()) {
            return Double.NaN;
        }
        try (Stream<Path> all = Files.list(processes)) {
            return all.filter(process ->
                            Character.isDigit(process.getFileName().toString().charAt(0)))
                    .mapToDouble(this::cpu)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double cpu(Path process) {
        String[] stat = stat(process);
        boolean first = process.getFileName().toString().equals(server);
        if (stat.length == 0 || !(first || stat[2].equals(server))) {
            return 0;
        }
        long ticks = Long.parseLong(stat[12]) + Long.parseLong(stat[13]);
        return (first ? ticks + Long.parseLong(stat[14]) + Long.parseLong(stat[15]) : ticks) / TICKS;
    }

    /** The fields of a process from its name on; none when it has ended or is not to be seen. */
    private static String[] stat(Path process) {
        try {
            String line = Files.readString(process.resolve("stat"));
            return line.substring(line.indexOf('(') + 1).replace(") ", " ").split(" ");
        } catch (IOException e) {
            return new String[0];
        }
    }

    String version() throws SQLException {
        return "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion();
    }

    @Override
    public String description() throws SQLException {
        return version()
                + ": covering partial indexes, vacuum analyze, work_mem 256 MB, jit off"
                + (server.isEmpty() ? "; its processor time is not known" : "");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
