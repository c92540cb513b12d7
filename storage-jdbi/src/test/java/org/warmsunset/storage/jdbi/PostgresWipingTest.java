package org.warmsunset.storage.jdbi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.warmsunset.storage.jdbi.Outcomes.broken;
import static org.warmsunset.storage.jdbi.Outcomes.goesWithALaterWrite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warmsunset.access.Access;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.programme.PersonalData;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.BrokenException.Cause;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.jdbi.trial.OwnServer;
import org.warmsunset.testserver.PostgresServer;

/** What is erased or sealed anew is nowhere in the files of a PostgreSQL server's tables. */
class PostgresWipingTest {
    private static final Keyset KEYS = Keyset.fresh();
    private static final Duration SHORT = Duration.ofMillis(20);

    @TempDir
    private static Path folder;

    private static OwnServer server;

    private final String url = server.url() + "&currentSchema=programme";

    @BeforeAll
    static void start() {
        server = new OwnServer(folder.resolve("server"));
        PostgresServer.execute(server.url(), "create table theirs (id integer)");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void somebodyIsStored() throws IOException {
        PostgresServer.execute(server.url(), "drop schema if exists programme cascade; create schema programme");
        try (ProgrammeStore store = open(FieldCipher.clear())) {
            People.store(store);
        }
        assertThat(found()).isEqualTo(People.SECRETS);
    }

    @Test
    void nothing_of_an_erased_person_is_left_when_erasing_returns() throws IOException {
        try (ProgrammeStore store = open(FieldCipher.clear())) {
            data(store).erase(People.ELDER);

            assertThat(found()).isEmpty();
        }
    }

    /** Who reads another table holds no lock on ours, and may still turn to them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "begin isolation level repeatable read; select * from theirs | commit",
                "begin; insert into theirs values (1) | commit",
                "begin; insert into theirs values (1); prepare transaction 'p' | commit prepared 'p'",
                "begin; lock table programme.elder in access share mode | commit"
            })
    void what_somebody_may_still_see_goes_with_a_later_write(String begin, String end) throws Exception {
        try (ProgrammeStore store = open(FieldCipher.clear())) {
            try (Connection other = PostgresServer.source(server.url()).getConnection();
                    Statement statement = other.createStatement()) {
                statement.execute(begin);

                data(store).erase(People.ELDER);
                data(store).lookUp(People.ELDER);
                assertThat(found()).isEqualTo(People.SECRETS);

                statement.execute(end);
            }

            goesWithALaterWrite(store, () -> !found().isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "select * from theirs",
        "lock table programme.elder in access share mode",
        "lock table programme.sealing in access share mode"
    })
    void what_could_not_be_wiped_is_wiped_at_the_next_opening(String held) throws Exception {
        try (Connection other = PostgresServer.source(server.url()).getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("begin isolation level repeatable read");
            statement.execute(held);

            broken(Cause.BUSY, () -> JdbiProgrammeStore.postgresql(url, KEYS.cipher(), SHORT));
            assertThat(found()).isEqualTo(People.SECRETS);
        }

        open(KEYS.cipher()).close();

        assertThat(found()).isEmpty();
    }

    @Test
    void who_seals_waits_for_those_who_may_still_see_what_was_there() throws Exception {
        try (Connection other = PostgresServer.source(server.url()).getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("begin isolation level repeatable read");
            statement.execute("select * from theirs");
            Thread opening = new Thread(() -> open(KEYS.cipher()).close(), "opening");
            opening.start();
            Crowd.untilWaiting(opening);

            statement.execute("commit");
            opening.join();
        }

        assertThat(found()).isEmpty();
    }

    /** The server lets nobody else wipe the owner's tables, and calls that a warning. */
    @Test
    void who_does_not_own_the_tables_erases_and_seals_nothing() throws IOException {
        PostgresServer.execute(
                server.url(),
                "drop role if exists clerk; create role clerk login; grant usage on schema programme to clerk;"
                        + " grant select, insert, update, delete on all tables in schema programme to clerk");
        String clerks = url.replace("user=postgres", "user=clerk");
        try (ProgrammeStore store = JdbiProgrammeStore.postgresql(clerks, FieldCipher.clear())) {
            broken(Cause.READ_ONLY, () -> data(store).erase(People.ELDER));

            assertThat(data(store).lookUp(People.ELDER)).map(Versioned::value).contains(People.elder());
        }
        broken(Cause.READ_ONLY, () -> JdbiProgrammeStore.postgresql(clerks, KEYS.cipher()));
        open(FieldCipher.clear()).close();
        PostgresServer.execute(url, "update sealing set wipe_due = 1");
        broken(Cause.READ_ONLY, () -> JdbiProgrammeStore.postgresql(clerks, FieldCipher.clear()));
    }

    private ProgrammeStore open(FieldCipher cipher) {
        return JdbiProgrammeStore.postgresql(url, cipher);
    }

    private static PersonalData data(ProgrammeStore store) {
        return WarmSunset.of(store, RuleBooks.caringDaughters2019()).personalData(Access.of("test", "erasure"));
    }

    /** What stands in a file of a table, once the server has written them and removed the old ones. */
    private static List<String> found() throws IOException {
        PostgresServer.execute(server.url(), "checkpoint");
        try (Stream<Path> files = Files.walk(folder.resolve("server").resolve("base"))) {
            StringBuilder bytes = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.append(Files.readString(file, ISO_8859_1));
            }
            return People.SECRETS.stream()
                    .filter(text -> bytes.indexOf(new String(text.getBytes(UTF_8), ISO_8859_1)) >= 0)
                    .toList();
        }
    }
}
