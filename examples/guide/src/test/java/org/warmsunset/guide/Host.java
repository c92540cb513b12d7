package org.warmsunset.guide;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.warmsunset.testserver.PostgresServer;

/** The database of an application that has a table {@code elder}, and a table of fares. */
record Host(DataSource source) {
    Host {
        execute(source, "create table elder (id integer primary key)");
        execute(source, "create table fare (visit text, yuan integer)");
    }

    static Host onSqlite(Path folder) {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + folder.resolve("host.db"));
        return new Host(source);
    }

    static Host onPostgresql() {
        return new Host(PostgresServer.source(PostgresServer.freshSchema()));
    }

    List<String> fares() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select visit from fare")) {
            List<String> fares = new ArrayList<>();
            while (rows.next()) {
                fares.add(rows.getString(1));
            }
            return fares;
        }
    }

    private static void execute(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
