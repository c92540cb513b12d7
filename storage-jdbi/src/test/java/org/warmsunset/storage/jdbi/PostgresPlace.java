package org.warmsunset.storage.jdbi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.warmsunset.storage.jdbi.place.Database;
import org.warmsunset.storage.jdbi.sql.Dialect;
import org.warmsunset.storage.jdbi.sql.PostgresDialect;
import org.warmsunset.storage.jdbi.sql.TableNames;
import org.warmsunset.testserver.PostgresServer;

/** A schema of a PostgreSQL server. */
record PostgresPlace(String address) implements Place {
    /** Walks every index, from its keys to the rows in the table and back. */
    private static final String CHECK_INDEXES = "select bt_index_check(indexrelid, true) from pg_index"
            + " join pg_class on oid = indexrelid join pg_am on pg_am.oid = relam"
            + " where amname = 'btree' and relnamespace = current_schema()::regnamespace";

    /** PostgreSQL 13 has no check of tables. */
    private static final String CAN_CHECK_TABLES =
            "select 1 from pg_proc where proname = 'verify_heapam' and pronamespace = 'pg_catalog'::regnamespace";

    private static final String CHECK_TABLES = "select msg from pg_class, verify_heapam(pg_class.oid)"
            + " where relkind = 'r' and relnamespace = current_schema()::regnamespace";

    private static final String TABLES = "select quote_ident(relname) from pg_class"
            + " where relkind = 'r' and relnamespace = current_schema()::regnamespace";

    /** What the server has sampled, to plan queries. */
    private static final String SAMPLES = "select most_common_vals::text, histogram_bounds::text from pg_stats"
            + " where schemaname = current_schema()";

    /** The files of the tables, of their long values and of their indexes. */
    private static final String FILES = "select pg_read_binary_file(pg_relation_filepath(oid)) from pg_class"
            + " where relkind in ('r', 'i') and relnamespace = current_schema()::regnamespace or oid in"
            + " (select reltoastrelid from pg_class where relnamespace = current_schema()::regnamespace)";

    @Override
    public JdbiProgrammeStore open(FieldCipher cipher, Duration patience) {
        return JdbiProgrammeStore.postgresql(address, cipher, patience);
    }

    @Override
    public JdbiProgrammeStore openForReading(FieldCipher cipher) {
        return JdbiProgrammeStore.postgresql(address + "&options=-c%20default_transaction_read_only=on", cipher);
    }

    @Override
    public DataSource source() {
        return PostgresServer.source(address);
    }

    @Override
    public Dialect dialect() {
        return new PostgresDialect(TableNames.PLAIN, Database.PATIENCE);
    }

    @Override
    public List<String> faults() {
        execute("create extension if not exists amcheck schema pg_catalog");
        execute(CHECK_INDEXES);
        return texts(CAN_CHECK_TABLES).isEmpty() ? List.of() : texts(CHECK_TABLES);
    }

    /** Of all columns as they are told, and of the files, where a value that is told whole may lie compressed. */
    @Override
    public List<String> bytes() {
        execute("checkpoint");
        Stream<String> tables = texts(TABLES).stream().map(table -> "select * from " + table);
        return Stream.concat(tables, Stream.of(SAMPLES, FILES)).map(this::bytes).toList();
    }

    private String bytes(String query) {
        StringBuilder all = new StringBuilder();
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    byte[] value = rows.getBytes(column);
                    all.append(value == null ? "" : new String(value, ISO_8859_1))
                            .append('\n');
                }
            }
            return all.toString();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot run: " + query, e);
        }
    }
}
