package org.warmsunset.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class PostgresServerTest {
    @Test
    void each_schema_is_new_and_sees_only_its_own_tables() throws SQLException {
        String one = PostgresServer.freshSchema();
        String other = PostgresServer.freshSchema();
        PostgresServer.execute(one, "create table mine (id integer)");

        PostgresServer.execute(other, "create table mine (id integer)");

        assertThat(text(one, "select current_schema()")).isNotEqualTo(text(other, "select current_schema()"));
    }

    @Test
    void the_server_waits_for_the_disk() throws SQLException {
        assertThat(text(PostgresServer.url(), "select current_setting('fsync')"))
                .isEqualTo("on");
        assertThat(text(PostgresServer.url(), "select current_setting('synchronous_commit')"))
                .isEqualTo("on");
    }

    private static String text(String url, String query) throws SQLException {
        try (Connection connection = PostgresServer.source(url).getConnection();
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(query)) {
            assertThat(results.next()).isTrue();
            return results.getString(1);
        }
    }
}
