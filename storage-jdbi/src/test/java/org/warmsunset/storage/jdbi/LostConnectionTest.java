package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.BrokenException.Cause;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.UnknownOutcomeException;
import org.warmsunset.testserver.PostgresServer;

/** The server ends connections of a store, at the worst moments. */
class LostConnectionTest {
    private static final String SLOW_COMMIT = """
            create function slow() returns trigger language plpgsql as 'begin perform pg_sleep(60); return null; end';
            create constraint trigger slow after insert on volunteer deferrable initially deferred
                for each row execute function slow()
            """;

    private String schema;
    private String name;
    private ProgrammeStore store;

    @BeforeEach
    void open() {
        schema = PostgresServer.freshSchema();
        name = schema.substring(schema.length() - 32);
        store = JdbiProgrammeStore.postgresql(schema + "&ApplicationName=" + name, FieldCipher.clear());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void lost_while_nobody_uses_it_it_is_passed_over() throws SQLException {
        People.store(store);
        assertThat(elders()).isEqualTo(1);

        lose();

        assertThat(elders()).isEqualTo(1);
        lose();
        People.update(store, 1);
    }

    @Test
    void lost_within_a_write_nothing_is_kept() {
        assertThatThrownBy(() -> store.write(session -> {
                    session.elders().insert(People.elder());
                    lose();
                    session.volunteers().insert(People.volunteer());
                    return session;
                }))
                .isInstanceOfSatisfying(
                        BrokenException.class,
                        broken -> assertThat(broken.reason()).isEqualTo(Cause.FAILED));

        assertThat(elders()).isZero();
        People.store(store);
    }

    @Test
    void lost_within_a_read_the_next_one_works() {
        People.store(store);

        assertThatThrownBy(() -> store.read(session -> {
                    lose();
                    return session.elders().page(null, 10);
                }))
                .isInstanceOfSatisfying(
                        BrokenException.class,
                        broken -> assertThat(broken.reason()).isEqualTo(Cause.FAILED));

        assertThat(elders()).isEqualTo(1);
    }

    @Test
    void lost_before_its_commit_nobody_can_tell() {
        assertThatThrownBy(() -> store.write(session -> {
                    session.elders().insert(People.elder());
                    lose();
                    return session;
                }))
                .isInstanceOf(UnknownOutcomeException.class);

        assertThat(elders()).isZero();
        People.store(store);
    }

    @Test
    void lost_during_its_commit_nobody_can_tell() throws Exception {
        PostgresServer.execute(schema, SLOW_COMMIT);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> write = other.submit(() -> People.store(store));
            awaitOne("wait_event = 'PgSleep'");
            lose();
            assertThatThrownBy(write::get).hasCauseInstanceOf(UnknownOutcomeException.class);
        } finally {
            other.shutdown();
        }
        assertThat(elders()).isZero();
        PostgresServer.execute(schema, "drop trigger slow on volunteer");
        People.store(store);
    }

    private int elders() {
        return store.read(session -> session.elders().page(null, 10).size());
    }

    /** Ends all connections of the store, and returns when they are gone. */
    private void lose() {
        try {
            while (count("pg_terminate_backend(pid)") > 0) {
                Thread.onSpinWait();
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void awaitOne(String condition) throws SQLException {
        while (count(condition) == 0) {
            Thread.onSpinWait();
        }
    }

    /** The condition is looked at for the store's connections alone, since looking may end them. */
    private int count(String condition) throws SQLException {
        String query =
                "select count(*) from pg_stat_activity where case when application_name = '%s' then %s else false end"
                        .formatted(name, condition);
        try (Connection connection = PostgresServer.source(schema).getConnection();
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(query)) {
            assertThat(results.next()).isTrue();
            return results.getInt(1);
        }
    }
}
