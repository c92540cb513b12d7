package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.warmsunset.storage.jdbi.Outcomes.broken;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;
import org.warmsunset.storage.BrokenException.Cause;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.UnknownOutcomeException;
import org.warmsunset.storage.jdbi.place.Database;
import org.warmsunset.storage.jdbi.place.PostgresUrl;
import org.warmsunset.storage.jdbi.sql.PostgresDialect;
import org.warmsunset.storage.jdbi.sql.TableNames;
import org.warmsunset.testserver.PostgresServer;

/** Nobody waits without end for a server that does not answer. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SilentServerTest {
    private static final String IMPATIENT = "&socketTimeout=1&loginTimeout=5";

    private static final String SLOW = """
            create function slow() returns trigger language plpgsql as 'begin perform pg_sleep(60); return new; end';
            create trigger slow before insert on volunteer for each row execute function slow()
            """;

    private static PGSimpleDataSource source(String url) {
        PostgresDialect dialect = new PostgresDialect(TableNames.PLAIN, Database.PATIENCE);
        return (PGSimpleDataSource) PostgresUrl.database(url, Map.of(), dialect).source();
    }

    private static int elders(ProgrammeStore store) {
        return store.read(session -> session.elders().page(null, 10).size());
    }

    @Test
    void there_are_limits_unless_the_url_says_otherwise() {
        PGSimpleDataSource usual = source("jdbc:postgresql://localhost/harbin?options=-c%20jit=off");
        assertThat(usual.getConnectTimeout()).isEqualTo(10);
        assertThat(usual.getLoginTimeout()).isEqualTo(15);
        assertThat(usual.getSocketTimeout()).isEqualTo(60);
        assertThat(usual.getOptions()).isEqualTo("-c jit=off -c statement_timeout=45s");

        PGSimpleDataSource other = source("jdbc:postgresql://localhost/harbin?connectTimeout=1&loginTimeout=2"
                + "&socketTimeout=0&options=-c%20statement_timeout=9s");
        assertThat(other.getConnectTimeout()).isEqualTo(1);
        assertThat(other.getLoginTimeout()).isEqualTo(2);
        assertThat(other.getSocketTimeout()).isZero();
        assertThat(other.getOptions()).isEqualTo("-c statement_timeout=9s");
    }

    @Test
    void who_takes_the_call_and_says_nothing_is_not_waited_for() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String url = "jdbc:postgresql://localhost:%d/harbin?user=li&loginTimeout=1".formatted(mute.getLocalPort());

            broken(Cause.FAILED, () -> JdbiProgrammeStore.postgresql(url, FieldCipher.clear()));
        }
    }

    @Test
    void a_server_that_falls_silent_fails_who_reads() throws IOException {
        String direct = PostgresServer.freshSchema();
        try (Relay relay = new Relay(direct);
                ProgrammeStore store = JdbiProgrammeStore.postgresql(relay.url() + IMPATIENT, FieldCipher.clear())) {
            People.store(store);
            relay.fallSilent();

            broken(Cause.FAILED, () -> elders(store));
        }
    }

    @Test
    void what_is_in_flight_when_the_server_falls_silent_is_unknown_and_keeps_nobody_else_waiting() throws IOException {
        String direct = PostgresServer.freshSchema();
        try (Relay relay = new Relay(direct);
                ProgrammeStore store = JdbiProgrammeStore.postgresql(relay.url() + IMPATIENT, FieldCipher.clear());
                ProgrammeStore other = JdbiProgrammeStore.postgresql(direct, FieldCipher.clear())) {
            assertThatThrownBy(() -> store.write(session -> {
                        session.elders().insert(People.elder());
                        relay.fallSilent();
                        return session;
                    }))
                    .isInstanceOf(UnknownOutcomeException.class);

            People.store(other);
            assertThat(elders(other)).isEqualTo(1);
        }
    }

    @Test
    void a_statement_that_takes_too_long_is_given_up_and_nothing_is_kept() {
        String direct = PostgresServer.freshSchema();
        try (ProgrammeStore store =
                JdbiProgrammeStore.postgresql(direct + "&options=-c%20statement_timeout=300ms", FieldCipher.clear())) {
            PostgresServer.execute(direct, SLOW);

            broken(Cause.BUSY, () -> People.store(store));

            assertThat(elders(store)).isZero();
        }
    }
}
