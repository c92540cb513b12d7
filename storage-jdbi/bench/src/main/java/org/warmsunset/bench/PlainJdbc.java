package org.warmsunset.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** The peer of the import: the same rows put into the same tables by hand, without checks and without day sets. */
final class PlainJdbc {
    static final String RECORDS = "service_record";

    private static final List<String> TABLES =
            List.of("elder", "relative", "volunteer", "pairing", "card", "known_fact", "suspension", RECORDS);
    private static final int BATCH = 1000;

    private final List<String> ddl = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private final List<List<Object[]>> rows = new ArrayList<>();

    /** Puts rows into a table, of which there is one at least. */
    @FunctionalInterface
    interface Filling {
        void fill(String tableAndColumns, Iterator<Object[]> rows) throws Exception;
    }

    /** Learns the tables and their rows from a file that the adapter made; the records in the order of their ids. */
    static PlainJdbc of(Path made, boolean withRecords) throws SQLException {
        PlainJdbc peer = new PlainJdbc();
        try (Connection connection = open(made, SynchronousMode.NORMAL);
                Statement statement = connection.createStatement()) {
            try (ResultSet tables = statement.executeQuery("select sql from sqlite_master where sql is not null"
                    + " and name not like 'sqlite_%' order by type = 'index', rowid")) {
                while (tables.next()) {
                    peer.ddl.add(tables.getString(1));
                }
            }
            for (String table : TABLES) {
                boolean records = table.equals(RECORDS);
                String query = "select * from " + table + (records ? " order by record_id" : "");
                peer.columns.add(columns(statement, table));
                peer.rows.add(records && !withRecords ? List.of() : read(statement, query));
            }
        }
        return peer;
    }

    private static String columns(Statement statement, String table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet results = statement.executeQuery("select name from pragma_table_info('" + table + "')")) {
            while (results.next()) {
                names.add('"' + results.getString(1) + '"');
            }
        }
        return "(" + String.join(", ", names) + ")";
    }

    private static List<Object[]> read(Statement statement, String query) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (ResultSet results = statement.executeQuery(query)) {
            int columns = results.getMetaData().getColumnCount();
            while (results.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = results.getObject(i + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** Opens a file for writers who come at once: each commit reaches the disk, and who comes second waits. */
    static Connection openToWait(Path file) throws SQLException {
        Connection connection = open(file, SynchronousMode.FULL);
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout = 60000");
        }
        return connection;
    }

    /** Opens a file as the adapter does: a write-ahead log, a cache of 64 MiB, foreign keys enforced. */
    static Connection open(Path file, SynchronousMode synchronous) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(synchronous);
        config.setCacheSize(-65_536);
        config.enforceForeignKeys(true);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    /** The records as they were learnt. */
    List<Object[]> records() {
        return rows.get(TABLES.indexOf(RECORDS));
    }

    /** Fills the tables, the records with others than were learnt. */
    void fill(Iterator<Object[]> records, Filling filling) throws Exception {
        for (int i = 0; i < TABLES.size(); i++) {
            String table = TABLES.get(i);
            Iterator<Object[]> some =
                    table.equals(RECORDS) ? records : rows.get(i).iterator();
            if (some.hasNext()) {
                filling.fill(table + " " + columns.get(i), some);
            }
        }
    }

    /** Makes the file and fills it in one transaction; tells how long the filling took, with closing. */
    Rounds.Took load(Path file, Iterator<Object[]> records) throws Exception {
        delete(file);
        Connection connection = open(file, SynchronousMode.NORMAL);
        try (Statement statement = connection.createStatement()) {
            for (String table : ddl) {
                statement.execute(table);
            }
        }
        return Rounds.time(() -> {
            try (connection) {
                connection.setAutoCommit(false);
                fill(records, (table, some) -> insert(connection, table, some));
                connection.commit();
            }
        });
    }

    private static void insert(Connection connection, String table, Iterator<Object[]> rows) throws SQLException {
        Object[] row = rows.next();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into %s values (%s?)".formatted(table, "?, ".repeat(row.length - 1)))) {
            add(insert, row);
            for (int waiting = 1; rows.hasNext(); waiting++) {
                if (waiting % BATCH == 0) {
                    insert.executeBatch();
                }
                add(insert, rows.next());
            }
            insert.executeBatch();
        }
    }

    static void add(PreparedStatement insert, Object[] row) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            insert.setObject(i + 1, row[i]);
        }
        insert.addBatch();
    }

    /** Deletes a database and what lies beside it. */
    static void delete(Path file) throws IOException {
        for (String end : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + end));
        }
    }
}
