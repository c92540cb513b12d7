package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmsunset.storage.jdbi.Outcomes.broken;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.people.Elder;
import org.warmsunset.people.ElderKind;
import org.warmsunset.storage.BrokenException.Cause;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.Versioned;
import org.warmsunset.testkit.RandomProgramme;

/** A store is sealed, or in the clear, and never by accident the one instead of the other. */
@ParameterizedClass
@EnumSource(Engine.class)
class SealingTest {
    private static final Keyset KEYS = Keyset.fresh();

    @Parameter
    private Engine engine;

    @TempDir
    private Path folder;

    private Place place;

    @BeforeEach
    void freshPlace() {
        place = engine.freshPlace(folder);
    }

    @Test
    void a_sealed_store_holds_no_personal_text_while_it_is_open_and_after() {
        try (ProgrammeStore store = place.open(KEYS.cipher())) {
            People.store(store);
            assertThat(elders(store)).containsExactly(People.elder());
            assertThat(place.found(People.SECRETS)).isEmpty();
        }

        assertThat(place.found(People.SECRETS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothing_of_a_random_programme_can_be_read_in_the_files(long seed) {
        RandomProgramme programme = RandomProgramme.of(seed);
        Set<String> texts = PersonalTexts.of(programme);
        assertThat(texts).as("seed %d", seed).hasSizeGreaterThan(5);

        try (ProgrammeStore store = place.open(KEYS.cipher())) {
            programme.storeIn(store);
            assertThat(place.found(texts)).as("seed %d", seed).isEmpty();
        }

        assertThat(place.found(texts)).as("seed %d", seed).isEmpty();
    }

    @Test
    void the_search_for_personal_texts_finds_those_of_a_store_in_the_clear() {
        stored(FieldCipher.clear());

        assertThat(place.found(People.SECRETS)).containsExactlyElementsOf(People.SECRETS);
    }

    @Test
    void a_sealed_store_is_not_opened_without_its_key() {
        stored(KEYS.cipher());

        broken(Cause.WRONG_KEY, () -> place.open(FieldCipher.clear()));
        broken(Cause.WRONG_KEY, () -> place.open(Keyset.fresh().cipher()));
        broken(Cause.WRONG_KEY, () -> place.openForReading(FieldCipher.clear()));
        assertThat(elders(KEYS.cipher())).containsExactly(People.elder());
    }

    @Test
    void even_an_empty_store_that_is_sealed_is_not_opened_without_its_key() {
        place.open(KEYS.cipher()).close();

        broken(Cause.WRONG_KEY, () -> place.open(FieldCipher.clear()));
    }

    @Test
    void a_store_in_the_clear_is_sealed_when_it_is_opened_with_a_key() {
        stored(FieldCipher.clear());

        try (ProgrammeStore store = place.open(KEYS.cipher())) {
            assertThat(place.found(People.SECRETS)).isEmpty();
            assertThat(all(store))
                    .containsExactly(
                            People.elder(), People.volunteer(), People.pairing(), People.chat("R1", People.DAY));
        }
        assertThat(place.found(People.SECRETS)).isEmpty();
        broken(Cause.WRONG_KEY, () -> place.open(FieldCipher.clear()));
    }

    @Test
    void sealing_changes_no_version() {
        stored(FieldCipher.clear());

        try (ProgrammeStore store = place.open(KEYS.cipher())) {
            store.write(session -> {
                session.elders().update(People.elder().withName("王桂花"), 1);
                return session;
            });
        }
    }

    @Test
    void a_store_in_the_clear_that_can_only_be_read_cannot_be_sealed() {
        stored(FieldCipher.clear());

        broken(Cause.READ_ONLY, () -> place.openForReading(KEYS.cipher()));
    }

    @Test
    void who_opened_a_store_in_the_clear_cannot_go_on_once_it_is_sealed() {
        stored(FieldCipher.clear());
        try (ProgrammeStore before = place.open(FieldCipher.clear())) {
            assertThat(elders(before)).hasSize(1);
            place.open(KEYS.cipher()).close();

            broken(
                    Cause.WRONG_KEY,
                    () -> before.write(session -> {
                        session.elders().insert(People.elder().withId(ElderId.of("E2")));
                        return session;
                    }));
            broken(Cause.WRONG_KEY, () -> elders(before));
        }
        assertThat(place.found(People.SECRETS)).isEmpty();
    }

    @Test
    void what_could_not_be_wiped_is_wiped_at_the_next_opening() throws SQLException {
        stored(FieldCipher.clear());
        try (Connection other = place.source().getConnection()) {
            other.setAutoCommit(false);
            other.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            other.createStatement().executeQuery("select count(*) from pairing").close();

            broken(Cause.BUSY, () -> place.open(KEYS.cipher(), Duration.ofMillis(20)));
        }

        assertThat(elders(KEYS.cipher())).containsExactly(People.elder());
        assertThat(place.found(People.SECRETS)).isEmpty();
    }

    @Test
    void after_a_rotation_the_old_keys_are_no_longer_needed() {
        stored(KEYS.cipher());
        Keyset rotated = KEYS.rotated();
        List<String> before = place.texts("select note from service_record where record_id = 'R1'");

        try (JdbiProgrammeStore store = place.open(rotated.cipher())) {
            store.reseal();
            assertThat(elders(store)).containsExactly(People.elder());
        }

        try (ProgrammeStore store = place.open(rotated.newestOnly().cipher())) {
            assertThat(elders(store)).containsExactly(People.elder());
            assertThat(byNumber(store)).containsExactly(People.elder());
        }
        broken(Cause.WRONG_KEY, () -> place.open(KEYS.cipher()));
        assertThat(place.texts("select note from service_record where record_id = 'R1'"))
                .isNotEqualTo(before);
    }

    @Test
    void an_identity_number_is_found_under_whichever_key_it_was_sealed() {
        stored(KEYS.cipher());
        Elder second = People.elder().withId(ElderId.of("E2"));

        try (JdbiProgrammeStore store = place.open(KEYS.rotated().cipher())) {
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
        stored(FieldCipher.clear());

        try (ProgrammeStore store = place.open(KEYS.cipher())) {
            assertThat(byNumber(store)).containsExactly(People.elder());
        }
    }

    private static List<Elder> byNumber(ProgrammeStore store) {
        return store.<List<Elder>>read(session ->
                session
                        .elders()
                        .where(ElderKind.ID_NUMBER, People.elder().residentId().orElseThrow())
                        .stream()
                        .map(Versioned::value)
                        .toList());
    }

    @Test
    void a_text_that_was_moved_to_another_row_is_damage() {
        stored(KEYS.cipher());
        place.execute("update service_record set note = (select note from service_record where record_id = 'R1')"
                + " where record_id = 'R2'");
        try (ProgrammeStore store = place.open(KEYS.cipher())) {
            broken(Cause.DAMAGED, () -> store.read(session -> session.careLog().find(List.of(RecordId.of("R2")))));
            assertThat(store.<List<?>>read(session -> session.careLog().find(List.of(RecordId.of("R1")))))
                    .hasSize(1);
        }
    }

    private void stored(FieldCipher cipher) {
        try (ProgrammeStore store = place.open(cipher)) {
            People.store(store);
        }
    }

    private List<Elder> elders(FieldCipher cipher) {
        try (ProgrammeStore store = place.open(cipher)) {
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
                session.pairings()
                        .where(PairingKind.OF_ELDER, People.ELDER)
                        .get(0)
                        .value(),
                session.careLog().find(List.of(RecordId.of("R1"))).get(0)));
    }
}
