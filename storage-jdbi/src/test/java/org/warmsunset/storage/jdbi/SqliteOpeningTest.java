package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.warmsunset.storage.jdbi.Outcomes.broken;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warmsunset.people.Elder;
import org.warmsunset.storage.BrokenException.Cause;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.UnknownOutcomeException;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.jdbi.place.Database;
import org.warmsunset.storage.jdbi.place.SqliteFile;

class SqliteOpeningTest {
    private static final int INPUT_OUTPUT = 10;

    @TempDir
    private Path folder;

    @Test
    void a_directory_is_no_place() {
        broken(Cause.NO_PLACE, () -> JdbiProgrammeStore.sqlite(folder, FieldCipher.clear()));
    }

    @Test
    void a_folder_that_does_not_exist_is_no_place() throws IOException {
        broken(Cause.NO_PLACE, () -> JdbiProgrammeStore.sqlite(folder.resolve("none/store.db"), FieldCipher.clear()));

        assertThat(files()).isEmpty();
    }

    @Test
    void a_new_file_and_what_lies_beside_it_are_for_their_owner_only() throws IOException {
        try (ProgrammeStore store = JdbiProgrammeStore.sqlite(folder.resolve("store.db"), FieldCipher.clear())) {
            store.write(session -> session);
            assertThat(files()).contains("store.db", "store.db-wal");
            for (String file : files()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void a_link_that_leads_nowhere_is_not_followed() throws IOException {
        Path elsewhere = folder.resolve("elsewhere.db");
        Path link = Files.createSymbolicLink(folder.resolve("store.db"), elsewhere);

        broken(Cause.NO_PLACE, () -> JdbiProgrammeStore.sqlite(link, FieldCipher.clear()));

        assertThat(elsewhere).doesNotExist();
    }

    @Test
    void nothing_to_read_is_no_place() throws IOException {
        broken(
                Cause.NO_PLACE,
                () -> JdbiProgrammeStore.sqlite(
                        folder.resolve("store.db"), FieldCipher.clear(), SqliteOption.READ_ONLY));

        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"elder_id,name\nE1,somebody\n", "SQLite format 3 or so, which is not quite the header of a file"
            })
    void a_file_that_is_no_database_is_no_store_and_stays_as_it_is(String text) throws IOException {
        Path file = folder.resolve("elders.csv");
        String content = text.repeat(200);
        Files.writeString(file, content);

        broken(Cause.NOT_A_STORE, () -> JdbiProgrammeStore.sqlite(file, FieldCipher.clear()));

        assertThat(file).hasContent(content);
        assertThat(files()).containsExactly("elders.csv");
    }

    @Test
    void the_database_of_another_application_is_no_store_and_stays_as_it_is() throws Exception {
        Path file = folder.resolve("other.db");
        execute(file, "create table invoice (id integer primary key)");
        byte[] before = Files.readAllBytes(file);

        broken(Cause.NOT_A_STORE, () -> JdbiProgrammeStore.sqlite(file, FieldCipher.clear()));

        assertThat(file).hasBinaryContent(before);
        assertThat(files()).containsExactly("other.db");
    }

    @Test
    void a_newer_version_is_refused() throws Exception {
        Path file = stored("store.db");
        execute(
                file,
                "insert into warm_sunset_schema_history (installed_rank, version, description, type, script,"
                        + " installed_by, execution_time, success) values (99, '99', 'x', 'SQL', 'x', 'x', 0, 1)");

        broken(Cause.NEWER_VERSION, () -> JdbiProgrammeStore.sqlite(file, FieldCipher.clear()));
    }

    @Test
    void a_store_of_an_older_version_cannot_be_opened_for_reading_only() throws Exception {
        Path file = stored("store.db");
        execute(file, "update warm_sunset_schema_history set version = '0'");

        broken(Cause.READ_ONLY, () -> JdbiProgrammeStore.sqlite(file, FieldCipher.clear(), SqliteOption.READ_ONLY));
    }

    @Test
    void an_empty_file_becomes_a_store() throws IOException {
        Path file = Files.createFile(folder.resolve("store.db"));

        assertThat(elders(file)).isEmpty();
    }

    @Test
    void a_store_that_is_open_for_reading_refuses_to_write() throws IOException {
        Path file = stored("store.db");
        try (ProgrammeStore store = JdbiProgrammeStore.sqlite(file, FieldCipher.clear(), SqliteOption.READ_ONLY)) {
            broken(Cause.READ_ONLY, () -> People.store(store));

            assertThat(elders(store)).containsExactly(People.elder());
        }
    }

    @Test
    void a_file_that_nobody_may_write_is_read_and_not_written() throws IOException {
        Path file = stored("store.db");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        byte[] before = Files.readAllBytes(file);
        try (ProgrammeStore store = JdbiProgrammeStore.sqlite(file, FieldCipher.clear())) {
            assertThat(elders(store)).containsExactly(People.elder());
            broken(Cause.READ_ONLY, () -> People.store(store));
        }
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void a_file_in_a_folder_that_nobody_may_write_is_read_without_a_trace() throws IOException {
        Path file = stored("store.db");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try (ProgrammeStore store = JdbiProgrammeStore.sqlite(file, FieldCipher.clear())) {
            assertThat(elders(store)).containsExactly(People.elder());
            assertThat(files()).containsExactly("store.db");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void no_file_is_made_in_a_folder_that_nobody_may_write() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            broken(Cause.READ_ONLY, () -> JdbiProgrammeStore.sqlite(folder.resolve("store.db"), FieldCipher.clear()));
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void a_damaged_file_is_told_from_no_database() throws IOException {
        Path file = stored("store.db");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 4096, bytes.length, (byte) 0xa5);
        Files.write(file, bytes);

        broken(Cause.DAMAGED, () -> elders(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"what?.db", "two words.db", "100%.db", "a#b.db", "file:x.db"})
    void a_file_may_have_any_name(String name) throws IOException {
        Path file = stored(name);

        assertThat(elders(file)).containsExactly(People.elder());
        assertThat(files()).containsExactly(name);
    }

    @Test
    void a_closed_store_leaves_one_file_and_can_be_closed_again() throws IOException {
        ProgrammeStore store = JdbiProgrammeStore.sqlite(folder.resolve("store.db"), FieldCipher.clear());
        People.store(store);
        assertThat(elders(store)).hasSize(1);

        store.close();
        store.close();

        assertThat(files()).containsExactly("store.db");
        broken(Cause.FAILED, () -> elders(store));
    }

    /** SQLite removes the log when the last connection is closed. */
    @Test
    void an_opening_of_which_nobody_knows_the_outcome_leaves_no_file_open() throws IOException {
        Path file = stored("store.db");
        Wire wire = new Wire(file);
        wire.before((sql, connection) -> {
            if (sql.equals("commit")) {
                throw new SQLException("no answer", null, INPUT_OUTPUT);
            }
        });

        assertThatThrownBy(() -> new JdbiProgrammeStore(
                        Wiring.sqlite(wire.database()), Keyset.fresh().cipher()))
                .isInstanceOf(UnknownOutcomeException.class);

        assertThat(files()).containsExactly("store.db");
    }

    @Test
    void connections_keep_a_log_and_enforce_references() throws SQLException, IOException {
        Path file = stored("store.db");
        Database database = SqliteFile.at(file, false, false, Database.PATIENCE).database();
        try (Connection writing = database.source().getConnection();
                Connection reading = database.reading().getConnection()) {
            assertThat(pragmas(writing, "journal_mode", "foreign_keys", "synchronous"))
                    .containsExactly("wal", "1", "1");
            assertThat(pragmas(reading, "journal_mode", "query_only")).containsExactly("wal", "1");
        }
    }

    @Test
    void the_disk_is_waited_for_when_asked() throws SQLException, IOException {
        Path file = stored("store.db");
        Set<SqliteOption> options = Set.of(SqliteOption.WAIT_FOR_DISK);
        Database database = SqliteFile.at(file, false, options.contains(SqliteOption.WAIT_FOR_DISK), Database.PATIENCE)
                .database();
        try (Connection writing = database.source().getConnection()) {
            assertThat(pragmas(writing, "synchronous")).containsExactly("2");
        }
    }

    @Test
    void two_stores_on_one_file_see_what_the_other_wrote() {
        Path file = folder.resolve("store.db");
        try (ProgrammeStore one = JdbiProgrammeStore.sqlite(file, FieldCipher.clear());
                ProgrammeStore other = JdbiProgrammeStore.sqlite(file, FieldCipher.clear())) {
            People.store(one);

            assertThat(elders(other)).containsExactly(People.elder());
        }
    }

    @Test
    void a_writer_that_waits_in_vain_is_told_that_the_store_is_busy() {
        Path file = folder.resolve("store.db");
        try (ProgrammeStore one = JdbiProgrammeStore.sqlite(file, FieldCipher.clear());
                ProgrammeStore other =
                        JdbiProgrammeStore.sqlite(file, FieldCipher.clear(), Set.of(), Duration.ofMillis(20))) {
            one.write(session -> {
                broken(Cause.BUSY, () -> People.store(other));
                return session;
            });

            People.store(other);
            assertThat(elders(one)).hasSize(1);
        }
    }

    private Path stored(String name) {
        Path file = folder.resolve(name);
        try (ProgrammeStore store = JdbiProgrammeStore.sqlite(file, FieldCipher.clear())) {
            People.store(store);
        }
        return file;
    }

    private static List<Elder> elders(Path file) {
        try (ProgrammeStore store = JdbiProgrammeStore.sqlite(file, FieldCipher.clear())) {
            return elders(store);
        }
    }

    private static List<Elder> elders(ProgrammeStore store) {
        return store.<List<Elder>>read(session ->
                session.elders().page(null, 10).stream().map(Versioned::value).toList());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static List<String> pragmas(Connection connection, String... names) throws SQLException {
        try (var statement = connection.createStatement()) {
            var values = new ArrayList<String>();
            for (String name : names) {
                values.add(statement.executeQuery("pragma " + name).getString(1));
            }
            return values;
        }
    }

    private static void execute(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
