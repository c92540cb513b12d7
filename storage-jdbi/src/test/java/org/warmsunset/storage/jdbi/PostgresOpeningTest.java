package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.BrokenException.Cause;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.jdbi.place.PostgresUrl;
import org.warmsunset.storage.jdbi.sql.PostgresDialect;
import org.warmsunset.storage.jdbi.sql.TableNames;
import org.warmsunset.testserver.PostgresServer;

class PostgresOpeningTest {
    private static final Duration PATIENCE = Duration.ofMillis(20);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://localhost/x?password=tulip",
                "jdbc:postgresql://somebody:tulip@localhost/x",
                "jdbc:postgresql://localhost:tulip/x",
                "jdbc:postgresql://localhost/x%tulip"
            })
    void what_is_no_url_is_no_place_and_is_not_repeated(String url) {
        BrokenException broken = broken(Cause.NO_PLACE, () -> open(url));

        assertThat(broken).hasNoCause().hasMessageNotContaining("tulip");
    }

    @Test
    void an_empty_schema_is_told_from_others_and_stays_empty() {
        String url = PostgresServer.freshSchema();
        assertThat(JdbiProgrammeStore.hasTables(url)).isFalse();
        assertThat(JdbiProgrammeStore.hasTables(url)).isFalse();

        JdbiProgrammeStore.postgresql(url, FieldCipher.clear()).close();

        assertThat(JdbiProgrammeStore.hasTables(url)).isTrue();
    }

    @Test
    void a_server_that_is_not_there_is_told_by_its_name_alone() {
        BrokenException broken =
                broken(Cause.FAILED, () -> open("jdbc:postgresql://localhost:1/harbin?user=zhang&password=tulip"));

        assertThat(broken).hasMessageContaining("jdbc:postgresql://localhost:1/harbin");
        assertThat(broken).hasMessageNotContaining("tulip").hasStackTraceContaining("08001");
        assertThat(broken.getCause()).hasMessageNotContaining("tulip");
    }

    @Test
    void a_database_that_is_not_there_is_no_place() {
        broken(Cause.NO_PLACE, () -> open(PostgresServer.freshSchema().replaceFirst("/[^/]*\\?", "/nowhere?")));
    }

    @Test
    void a_schema_that_is_not_there_is_made() {
        String url = PostgresServer.freshSchema();
        String schema = url.substring(url.indexOf("test_"));
        PostgresServer.execute(url, "drop schema " + schema);

        try (ProgrammeStore store = open(url)) {
            People.store(store);
        }

        PostgresServer.execute(url, "alter table %s.elder add column seen integer".formatted(schema));
    }

    @Test
    void the_environment_says_who_connects_unless_the_url_does() {
        Map<String, String> environment = Map.of("PGUSER", "zhang", "PGPASSWORD", "tulip");

        PGSimpleDataSource told = source("jdbc:postgresql://localhost/harbin?user=li", environment);
        PGSimpleDataSource untold = source("jdbc:postgresql://localhost/harbin", environment);

        assertThat(told.getUser()).isEqualTo("li");
        assertThat(untold.getUser()).isEqualTo("zhang");
        assertThat(untold.getPassword()).isEqualTo("tulip");
        assertThat(untold.getLogServerErrorDetail()).isFalse();
        assertThat(untold.getReWriteBatchedInserts()).isTrue();
    }

    @Test
    void the_schema_of_another_application_is_no_store_and_stays_as_it_is() {
        String url = PostgresServer.freshSchema();
        PostgresServer.execute(url, "create table invoice (id integer primary key)");

        broken(Cause.NOT_A_STORE, () -> open(url));

        PostgresServer.execute(url, "create table elder (id integer)");
    }

    @Test
    void a_newer_version_is_refused() {
        String url = PostgresServer.freshSchema();
        open(url).close();
        PostgresServer.execute(
                url,
                "insert into warm_sunset_schema_history (installed_rank, version, description, type, script,"
                        + " installed_by, execution_time, success) values (99, '99', 'x', 'SQL', 'x', 'x', 0, true)");

        broken(Cause.NEWER_VERSION, () -> open(url));
    }

    @Test
    void a_writer_that_waits_in_vain_is_told_that_the_store_is_busy() {
        String url = PostgresServer.freshSchema();
        try (ProgrammeStore one = open(url);
                ProgrammeStore other = JdbiProgrammeStore.postgresql(url, FieldCipher.clear(), PATIENCE)) {
            one.write(session -> {
                session.elders().find(People.ELDER);
                broken(Cause.BUSY, () -> People.store(other));
                return session;
            });

            People.store(other);
        }
    }

    @Test
    void two_schemas_of_a_database_do_not_wait_for_each_other() {
        try (ProgrammeStore one = open(PostgresServer.freshSchema());
                ProgrammeStore other =
                        JdbiProgrammeStore.postgresql(PostgresServer.freshSchema(), FieldCipher.clear(), PATIENCE)) {
            one.write(session -> {
                People.store(other);
                return session;
            });
        }
    }

    @Test
    void a_store_that_the_user_may_only_read_is_read_and_not_written() {
        String url = PostgresServer.freshSchema();
        try (ProgrammeStore store = open(url)) {
            People.store(store);
        }
        try (ProgrammeStore store = open(url + "&options=-c%20default_transaction_read_only=on")) {
            assertThat(store.<Integer>read(
                            session -> session.elders().page(null, 9).size()))
                    .isEqualTo(1);
            broken(Cause.READ_ONLY, () -> People.update(store, 1));
        }
    }

    private static ProgrammeStore open(String url) {
        return JdbiProgrammeStore.postgresql(url, FieldCipher.clear());
    }

    private static PGSimpleDataSource source(String url, Map<String, String> environment) {
        return (PGSimpleDataSource)
                PostgresUrl.database(url, environment, new PostgresDialect(TableNames.PLAIN, PATIENCE))
                        .source();
    }

    private static BrokenException broken(Cause cause, ThrowingCallable work) {
        BrokenException broken = catchThrowableOfType(BrokenException.class, work);
        assertThat(broken).as("is broken").isNotNull();
        assertThat(broken.reason()).as(broken.toString()).isEqualTo(cause);
        return broken;
    }
}
