package org.warmsunset.storage.jdbi.trial;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.jdbi.FieldCipher;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;
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

    @Override
    public ProgrammeStore open() {
        return JdbiProgrammeStore.postgresql(address, FieldCipher.clear());
    }

    @Override
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        try (Connection connection = PostgresServer.source(address).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists amcheck schema pg_catalog");
            statement.execute(CHECK_INDEXES);
            if (statement.executeQuery(CAN_CHECK_TABLES).next()) {
                ResultSet rows = statement.executeQuery(CHECK_TABLES);
                while (rows.next()) {
                    faults.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new AssertionError("the engine's check of " + address + " failed", e);
        }
        return faults;
    }
}
