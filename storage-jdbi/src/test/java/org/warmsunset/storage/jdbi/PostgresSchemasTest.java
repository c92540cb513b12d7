package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.testserver.PostgresServer;

/** Several programmes in one PostgreSQL database, beside a host's tables of the same names. */
class PostgresSchemasTest {
    private final String schema = PostgresServer.freshSchema();
    private final String own = "own_" + UUID.randomUUID().toString().replace('-', '_');
    private final DataSource source = PostgresServer.source(schema);

    private static int elders(ProgrammeStore store) {
        return store.<Integer>read(session -> session.elders().page(null, 9).size());
    }

    @Test
    void two_programmes_and_a_host_do_not_meet() {
        Hosts.tables(source);
        long before = Hosts.rows(source);
        for (String mine : List.of("ws_", own + ".", own + ".b_")) {
            try (JdbiProgrammeStore store = JdbiProgrammeStore.postgresql(source, mine, FieldCipher.clear())) {
                assertThat(elders(store)).isZero();
                People.store(store);
            }
        }
        for (String mine : List.of("ws_", own + ".", own + ".b_")) {
            try (JdbiProgrammeStore store = JdbiProgrammeStore.postgresql(source, mine, FieldCipher.clear())) {
                assertThat(elders(store)).isEqualTo(1);
                assertThat(records(store)).isPositive();
                store.write(session -> {
                    session.elders().erase(People.elder().id());
                    return session;
                });
            }
        }
        assertThat(Hosts.rows(source)).isEqualTo(before);
    }

    private static int records(ProgrammeStore store) {
        return store.<Integer>read(session -> session.careLog()
                .ofElders(ElderId.of("-"), ElderId.of("z"), DateRange.always())
                .size());
    }

    @Test
    void one_can_be_sealed_anew_beside_the_others() {
        Hosts.tables(source);
        try (JdbiProgrammeStore store =
                JdbiProgrammeStore.postgresql(source, "ws_", Keyset.fresh().cipher())) {
            People.store(store);
            store.reseal();
            assertThat(elders(store)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ws_", "ws-", "a.b.c", "1", "ws_;drop", "a.\"", "a b"})
    void refuses_what_is_no_name(String before) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdbiProgrammeStore.postgresql(source, before, FieldCipher.clear()))
                .withMessageContaining("(" + before + ")");
    }
}
