package org.warmsunset.storage.jdbi;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** What an embedder keeps in his own tables, which are called as ours are. */
final class Hosts {
    private static final List<String> NAMES = List.of(
            "elder",
            "relative",
            "volunteer",
            "pairing",
            "card",
            "known_fact",
            "suspension",
            "service_record",
            "care_year",
            "access_journal",
            "sealing",
            "warm_sunset_schema_history");

    private Hosts() {}

    /** Makes his tables, each with one row. */
    static void tables(DataSource source) {
        for (String name : NAMES) {
            execute(source, "create table %s (own integer)".formatted(name));
            execute(source, "insert into %s values (7)".formatted(name));
        }
    }

    static void execute(DataSource source, String sql) {
        try (Connection connection = source.getConnection()) {
            execute(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static long number(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sum of all his rows, which nobody else is to touch. */
    static long rows(DataSource source) {
        return NAMES.stream()
                .mapToLong(name -> number(source, "select sum(own) from " + name))
                .sum();
    }
}
