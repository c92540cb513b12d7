package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.warmsunset.storage.jdbi.Outcomes.broken;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warmsunset.storage.BrokenException.Cause;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.UnknownOutcomeException;
import org.warmsunset.storage.jdbi.trial.OwnServer;
import org.warmsunset.testserver.PostgresServer;

/** A PostgreSQL server has no room left, or goes. */
class PostgresFaultsTest {
    private static final String NO_ROOM = "create function no_room() returns trigger language plpgsql as"
            + " 'begin raise exception using errcode = ''disk_full''; end'; create ";

    private String url;
    private ProgrammeStore store;

    @BeforeEach
    void open() {
        url = PostgresServer.freshSchema();
        store = JdbiProgrammeStore.postgresql(url, FieldCipher.clear());
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** At the insert, and at the commit. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "trigger no_room before insert on service_record for each row execute function no_room()",
                "constraint trigger no_room after insert on service_record deferrable initially deferred"
                        + " for each row execute function no_room()"
            })
    void without_room_nothing_is_kept_and_the_store_reads_and_then_writes_on(String trigger) {
        PostgresServer.execute(url, NO_ROOM + trigger);

        broken(Cause.FULL, () -> People.store(store));

        assertThat(elders(store)).isZero();
        PostgresServer.execute(url, "drop trigger no_room on service_record");
        People.store(store);
        assertThat(elders(store)).isEqualTo(1);
    }

    @Test
    void without_its_server_a_store_fails_and_goes_on_when_that_is_back(@TempDir Path folder) {
        try (OwnServer server = new OwnServer(folder);
                ProgrammeStore orphan = JdbiProgrammeStore.postgresql(server.url(), FieldCipher.clear())) {
            broken(
                    Cause.FAILED,
                    () -> orphan.write(session -> {
                        session.elders().insert(People.elder());
                        server.stop();
                        session.volunteers().insert(People.volunteer());
                        return session;
                    }));
            broken(Cause.FAILED, () -> elders(orphan));
            broken(Cause.FAILED, () -> People.store(orphan));

            server.start();
            assertThat(elders(orphan)).isZero();
            assertThatThrownBy(() -> orphan.write(session -> {
                        session.elders().insert(People.elder());
                        server.stop();
                        return session;
                    }))
                    .isInstanceOf(UnknownOutcomeException.class);

            server.start();
            assertThat(elders(orphan)).isZero();
            People.store(orphan);
        }
    }

    private static int elders(ProgrammeStore store) {
        return store.read(session -> session.elders().page(null, 10).size());
    }
}
