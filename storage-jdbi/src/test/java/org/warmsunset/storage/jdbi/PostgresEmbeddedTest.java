package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.testserver.PostgresServer;

/** A store on the connections of an embedder, who keeps tables of his own beside it. */
class PostgresEmbeddedTest {
    private String schema;
    private DataSource source;

    @BeforeEach
    void hostsTable() {
        schema = PostgresServer.freshSchema();
        source = PostgresServer.source(schema);
        PostgresServer.execute(schema, "create table invoice as select 7 as id");
    }

    @Test
    void lies_beside_the_hosts_tables() throws SQLException {
        try (ProgrammeStore store = JdbiProgrammeStore.postgresql(source, FieldCipher.clear())) {
            People.store(store);
        }
        try (ProgrammeStore store = JdbiProgrammeStore.postgresql(source, FieldCipher.clear())) {
            assertThat(store.<Integer>read(
                            session -> session.elders().page(null, 9).size()))
                    .isEqualTo(1);
        }
        assertThat(text("select id from invoice")).isEqualTo("7");
    }

    @Test
    void gives_a_connection_back_as_it_was() throws SQLException {
        try (Connection one = source.getConnection();
                ProgrammeStore store = JdbiProgrammeStore.postgresql(new OneConnection(one), FieldCipher.clear())) {
            String before = text(one, "show lock_timeout");

            People.store(store);
            JdbiProgrammeStore.postgresql(new OneConnection(one), Keyset.fresh().cipher())
                    .close();

            assertThat(text(one, "show lock_timeout")).isEqualTo(before);
            assertThat(text(one, "show search_path")).isEqualTo(text("show search_path"));
            assertThat(text(
                            one,
                            "select count(*) from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()"))
                    .isEqualTo("0");
        }
    }

    @Test
    void refuses_connections_that_do_not_enforce_references() {
        DataSource lenient = PostgresServer.source(schema + "&options=-c%20session_replication_role=replica");

        BrokenException broken = catchThrowableOfType(
                BrokenException.class, () -> JdbiProgrammeStore.postgresql(lenient, FieldCipher.clear()));

        assertThat(broken).hasMessageContaining("foreign keys");
    }

    @Test
    void refuses_connections_that_do_not_commit_by_themselves() throws SQLException {
        try (Connection one = source.getConnection()) {
            one.setAutoCommit(false);

            BrokenException broken = catchThrowableOfType(
                    BrokenException.class,
                    () -> JdbiProgrammeStore.postgresql(new OneConnection(one), FieldCipher.clear()));

            assertThat(broken.reason()).isEqualTo(BrokenException.Cause.FAILED);
            assertThat(broken).hasMessageEndingWith("the data source gives connections that do not auto-commit");
        }
    }

    private String text(String query) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return text(connection, query);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(query)) {
            assertThat(results.next()).isTrue();
            return results.getString(1);
        }
    }
}
