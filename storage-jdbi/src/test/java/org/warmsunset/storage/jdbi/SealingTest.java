package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.people.Elder;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.BrokenException.Cause;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.Versioned;
import org.warmsunset.testkit.RandomProgramme;

/** A store is sealed, or in the clear, and never by accident the one instead of the other. */
class SealingTest {
    private static final Keyset KEYS = Keyset.fresh();

    @TempDir
    private Path folder;

    @Test
    void a_sealed_store_holds_no_personal_text_while_it_is_open_and_after() throws IOException {
        Path file = file();
        try (ProgrammeStore store = open(file, KEYS.cipher())) {
            People.store(store);
            assertThat(elders(store)).containsExactly(People.elder());
            assertThat(Bytes.found(folder, People.SECRETS)).isEmpty();
        }

        assertThat(Bytes.found(folder, People.SECRETS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothing_of_a_random_programme_can_be_read_in_the_files(long seed) throws IOException {
        RandomProgramme programme = RandomProgramme.of(seed);
        Set<String> texts = Bytes.personalTexts(programme);
        assertThat(texts).as("seed %d", seed).hasSizeGreaterThan(5);

        try (ProgrammeStore store = open(file(), KEYS.cipher())) {
            programme.storeIn(store);
            assertThat(Bytes.found(folder, texts)).as("seed %d", seed).isEmpty();
        }

        assertThat(Bytes.found(folder, texts)).as("seed %d", seed).isEmpty();
    }

    @Test
    void the_search_for_personal_texts_finds_those_of_a_store_in_the_clear() throws IOException {
        stored(FieldCipher.clear());

        assertThat(Bytes.found(folder, People.SECRETS)).containsExactlyElementsOf(People.SECRETS);
    }

    @Test
    void a_sealed_store_is_not_opened_without_its_key() {
        Path file = stored(KEYS.cipher());

        broken(Cause.WRONG_KEY, () -> open(file, FieldCipher.clear()));
        broken(Cause.WRONG_KEY, () -> open(file, Keyset.fresh().cipher()));
        broken(Cause.WRONG_KEY, () -> JdbiProgrammeStore.sqlite(file, FieldCipher.clear(), SqliteOption.READ_ONLY));
        assertThat(elders(file, KEYS.cipher())).containsExactly(People.elder());
    }

    @Test
    void even_an_empty_store_that_is_sealed_is_not_opened_without_its_key() {
        Path file = file();
        open(file, KEYS.cipher()).close();

        broken(Cause.WRONG_KEY, () -> open(file, FieldCipher.clear()));
    }

    @Test
    void a_store_in_the_clear_is_sealed_when_it_is_opened_with_a_key() throws IOException {
        Path file = stored(FieldCipher.clear());

        try (ProgrammeStore store = open(file, KEYS.cipher())) {
            assertThat(Bytes.found(folder, People.SECRETS)).isEmpty();
            assertThat(all(store))
                    .containsExactly(
                            People.elder(), People.volunteer(), People.pairing(), People.chat("R1", People.DAY));
        }
        assertThat(Bytes.found(folder, People.SECRETS)).isEmpty();
        broken(Cause.WRONG_KEY, () -> open(file, FieldCipher.clear()));
    }

    @Test
    void sealing_changes_no_version() {
        Path file = stored(FieldCipher.clear());

        try (ProgrammeStore store = open(file, KEYS.cipher())) {
            store.write(session -> {
                session.elders().update(People.elder().withName("王桂花"), 1);
                return session;
            });
        }
    }

    @Test
    void a_store_in_the_clear_that_can_only_be_read_cannot_be_sealed() {
        Path file = stored(FieldCipher.clear());

        broken(Cause.READ_ONLY, () -> JdbiProgrammeStore.sqlite(file, KEYS.cipher(), SqliteOption.READ_ONLY));
    }

    @Test
    void who_opened_a_store_in_the_clear_cannot_go_on_once_it_is_sealed() throws IOException {
        Path file = stored(FieldCipher.clear());
        try (ProgrammeStore before = open(file, FieldCipher.clear())) {
            assertThat(elders(before)).hasSize(1);
            open(file, KEYS.cipher()).close();

            broken(
                    Cause.WRONG_KEY,
                    () -> before.write(session -> {
                        session.elders().insert(People.elder().withId(ElderId.of("E2")));
                        return session;
                    }));
            broken(Cause.WRONG_KEY, () -> elders(before));
        }
        assertThat(Bytes.found(folder, People.SECRETS)).isEmpty();
    }

    @Test
    void what_could_not_be_wiped_is_wiped_at_the_next_opening() throws Exception {
        Path file = stored(FieldCipher.clear());
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("begin");
            statement.executeQuery("select count(*) from elder").close();

            broken(Cause.BUSY, () -> JdbiProgrammeStore.sqlite(file, KEYS.cipher(), Set.of(), Duration.ofMillis(20)));
        }

        assertThat(elders(file, KEYS.cipher())).containsExactly(People.elder());
        assertThat(Bytes.found(folder, People.SECRETS)).isEmpty();
    }

    @Test
    void after_a_rotation_the_old_keys_are_no_longer_needed() throws SQLException {
        Path file = stored(KEYS.cipher());
        Keyset rotated = KEYS.rotated();
        String before = text(file, "select note from service_record where record_id = 'R1'");

        try (JdbiProgrammeStore store = open(file, rotated.cipher())) {
            store.reseal();
            assertThat(elders(store)).containsExactly(People.elder());
        }

        assertThat(elders(file, rotated.newestOnly().cipher())).containsExactly(People.elder());
        broken(Cause.WRONG_KEY, () -> open(file, KEYS.cipher()));
        assertThat(text(file, "select note from service_record where record_id = 'R1'"))
                .isNotEqualTo(before);
    }

    @Test
    void an_identity_number_is_found_under_whichever_key_it_was_sealed() {
        Path file = stored(KEYS.cipher());
        Elder second = People.elder().withId(ElderId.of("E2"));

        try (JdbiProgrammeStore store = open(file, KEYS.rotated().cipher())) {
            store.write(session -> {
                session.elders().insert(second);
                return session;
            });
            assertThat(byNumber(store)).containsExactly(People.elder(), second);

            store.reseal();
            assertThat(byNumber(store)).containsExactly(People.elder(), second);
        }
    }

    @Test
    void an_identity_number_from_before_sealing_is_found() {
        Path file = stored(FieldCipher.clear());

        try (ProgrammeStore store = open(file, KEYS.cipher())) {
            assertThat(byNumber(store)).containsExactly(People.elder());
        }
    }

    private static List<Elder> byNumber(ProgrammeStore store) {
        return store.<List<Elder>>read(
                session -> session.elders().find(People.elder().residentId().orElseThrow()).stream()
                        .map(Versioned::value)
                        .toList());
    }

    @Test
    void a_text_that_was_moved_to_another_row_is_damage() throws SQLException {
        Path file = stored(KEYS.cipher());
        execute(
                file,
                "update service_record set note = (select note from service_record where record_id = 'R1')"
                        + " where record_id = 'R2'");
        try (ProgrammeStore store = open(file, KEYS.cipher())) {
            broken(Cause.DAMAGED, () -> store.read(session -> session.careLog().find(List.of(RecordId.of("R2")))));
            assertThat(store.<List<?>>read(session -> session.careLog().find(List.of(RecordId.of("R1")))))
                    .hasSize(1);
        }
    }

    @Test
    void an_older_store_is_brought_up_to_date_and_sealed() throws Exception {
        Path file = stored(FieldCipher.clear());
        execute(file, "drop index elder_by_resident_id");
        execute(file, "drop index volunteer_by_resident_id");
        execute(file, "alter table elder drop column resident_id_index");
        execute(file, "alter table volunteer drop column resident_id_index");
        execute(file, "drop table sealing");
        execute(file, "drop trigger access_journal_is_not_changed");
        execute(file, "drop trigger access_journal_is_not_shortened");
        execute(file, "drop trigger access_journal_is_not_replaced");
        execute(file, "delete from warm_sunset_schema_history where version >= '3'");

        assertThat(elders(file, KEYS.cipher())).containsExactly(People.elder());
        assertThat(Bytes.found(folder, People.SECRETS)).isEmpty();
    }

    private Path file() {
        return folder.resolve("store.db");
    }

    private Path stored(FieldCipher cipher) {
        try (ProgrammeStore store = open(file(), cipher)) {
            People.store(store);
        }
        return file();
    }

    private static JdbiProgrammeStore open(Path file, FieldCipher cipher) {
        return JdbiProgrammeStore.sqlite(file, cipher);
    }

    private static List<Elder> elders(Path file, FieldCipher cipher) {
        try (ProgrammeStore store = open(file, cipher)) {
            return elders(store);
        }
    }

    private static List<Elder> elders(ProgrammeStore store) {
        return store.<List<Elder>>read(session ->
                session.elders().page(null, 10).stream().map(Versioned::value).toList());
    }

    private static List<Object> all(ProgrammeStore store) {
        return store.<List<Object>>read(session -> List.of(
                session.elders().find(People.ELDER).orElseThrow().value(),
                session.volunteers().find(People.VOLUNTEER).orElseThrow().value(),
                session.pairings().ofElder(People.ELDER).get(0),
                session.careLog().find(List.of(RecordId.of("R1"))).get(0)));
    }

    private static void broken(Cause cause, ThrowingCallable work) {
        BrokenException broken = catchThrowableOfType(BrokenException.class, work);
        assertThat(broken).as("is broken").isNotNull();
        assertThat(broken.reason()).as(broken.toString()).isEqualTo(cause);
    }

    private static String text(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            return results.getString(1);
        }
    }

    private static void execute(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
