package org.warmsunset.testserver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void a_server_that_is_named_is_used_and_left_as_it_was() throws Exception {
        String given = PostgresServer.url();

        String url = said("-D" + PostgresServer.PROPERTY + "=" + given);

        String schema = url.substring(url.indexOf("test_"));
        assertThat(url).isEqualTo(given + "&currentSchema=" + schema);
        assertThat(text(given, "select count(*) from pg_namespace where nspname = '%s'".formatted(schema)))
                .isEqualTo("0");
    }

    @Test
    void who_cannot_start_a_server_is_told_how_to_name_one(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("no folder"));

        assertThat(said("-Dot.epg.working-dir=" + file))
                .contains("cannot start a PostgreSQL")
                .contains("-Dwarmsunset.postgres=jdbc:postgresql://host/database");
    }

    /** What another JVM says that asks for a schema. */
    private static String said(String option) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        option,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Asking.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return said.strip();
    }

    /** Another JVM. */
    static final class Asking {
        private Asking() {}

        public static void main(String[] args) {
            System.out.println(PostgresServer.freshSchema());
        }
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
