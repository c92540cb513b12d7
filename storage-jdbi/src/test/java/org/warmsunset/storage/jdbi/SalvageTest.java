package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmsunset.storage.jdbi.Outcomes.broken;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.warmsunset.access.Access;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.people.Elder;
import org.warmsunset.people.ElderKind;
import org.warmsunset.programme.Verification;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.BrokenException.Cause;
import org.warmsunset.storage.Damage;
import org.warmsunset.storage.Inspection;
import org.warmsunset.storage.Versioned;

/** A damaged row is named, and stands in nobody else's way. */
@ParameterizedClass
@EnumSource(Engine.class)
class SalvageTest {
    private static final ElderId OTHER = ElderId.of("E2");

    @Parameter
    private Engine engine;

    @TempDir
    private Path folder;

    private Place place;
    private JdbiProgrammeStore store;
    private WarmSunset programme;

    @BeforeEach
    void twoElders() {
        place = engine.freshPlace(folder);
        store = place.open(Keyset.fresh().cipher());
        programme = WarmSunset.of(store, RuleBooks.caringDaughters2019());
        People.store(store);
        store.write(session -> {
            session.elders().insert(People.elder().withId(OTHER).withRelatives(List.of()));
            return session;
        });
        programme.personalData(Access.of("test", "a look")).lookUp(OTHER);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nothing_is_said_of_what_is_whole() {
        assertThat(damages()).isEmpty();
        assertThat(programme.verify().isFine()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "update elder set address = 'x' where elder_id = 'E1', elder, E1, address",
        "update elder set address = name where elder_id = 'E1', elder, E1, address",
        "update elder set district = '230103' where elder_id = 'E1', elder, E1, ''",
        "update elder set district = 'nowhere' where elder_id = 'E1', elder, E1, district",
        "update elder set checksum = checksum + 1 where elder_id = 'E1', elder, E1, ''",
        "update relative set name = 'x' where elder_id = 'E1', relative, E1/0, name",
        "update volunteer set name = null where volunteer_id = 'V1', '', '', ''",
        "update volunteer set recruited_on = 7 where volunteer_id = 'V1', volunteer, V1, ''",
        "update pairing set \"start\" = \"start\" + 1 where pairing_id = 'P1', pairing, E1/P1, ''",
        "update service_record set note = 'x' where record_id = 'R1', service_record, R1/E1, note",
        "update service_record set day = day + 2 where record_id = 'R1', service_record, R1/E1, ''",
        "update service_record set voided_at = 0 where record_id = 'R1', service_record, R1/E1, ''",
        "update service_record set minutes = 91 where record_id = 'R1', service_record, R1/E1, ''",
        "update service_record set kinds = 'TULIP' where record_id = 'R1', service_record, R1/E1, kinds"
    })
    void damage_is_named_by_table_row_and_column(String sql, String table, String id, String column) {
        place.execute(sql);

        List<Damage> expected = table.isEmpty() ? List.of() : List.of(new Damage(table, id, column));
        assertThat(damages()).containsExactlyElementsOf(expected);
        assertThat(programme.verify().damages()).containsExactlyElementsOf(expected);
    }

    @Test
    void what_follows_from_a_damaged_row_is_not_called_wrong() {
        place.execute("update service_record set minutes = 91 where record_id = 'R1'");

        Verification found = programme.verify();

        assertThat(found.wrongDays()).isEmpty();
        assertThat(found.isFine()).isFalse();
    }

    @Test
    void a_damaged_row_is_left_out_and_others_are_read() {
        place.execute("update elder set address = 'x' where elder_id = 'E1'");
        List<Damage> damaged = new ArrayList<>();

        List<Elder> read = store.salvage(
                damaged::add,
                session -> session.elders().page(null, 1).stream()
                        .map(Versioned::value)
                        .toList());

        assertThat(read).extracting(Elder::id).containsExactly(OTHER);
        assertThat(damaged).containsOnly(new Damage("elder", "E1", "address"));
        broken(Cause.DAMAGED, () -> store.read(session -> session.elders().page(null, 1)));
    }

    @Test
    void a_person_in_a_damaged_row_is_erased_as_ever() {
        place.execute("update elder set address = 'x' where elder_id = 'E1'");
        place.execute("update relative set name = 'x' where elder_id = 'E1'");
        place.execute("update service_record set note = 'x' where record_id = 'R1'");

        programme.personalData(Access.of("test", "an erasure")).erase(People.ELDER);

        assertThat(damages()).isEmpty();
        assertThat(store.<List<?>>read(
                        session -> session.careLog().ofElders(People.ELDER, People.ELDER, DateRange.always())))
                .hasSize(2);
        Elder left = store.<Elder>read(
                session -> session.elders().find(People.ELDER).orElseThrow().value());
        assertThat(left).isEqualTo(ElderKind.ELDER.erased(People.elder()));
    }

    @Test
    void damage_to_what_is_left_of_a_person_is_still_told_when_she_is_erased() {
        place.execute("update elder set district = '230103' where elder_id = 'E1'");

        programme.personalData(Access.of("test", "an erasure")).erase(People.ELDER);

        assertThat(damages()).containsExactly(new Damage("elder", "E1", ""));
        assertThat(place.texts("select name from elder where elder_id = 'E1'")).containsOnlyNulls();
    }

    @Test
    void a_damaged_last_entry_of_the_journal_is_told_and_the_journal_goes_on() {
        if (engine == Engine.SQLITE) {
            place.execute("drop trigger access_journal_is_not_changed");
        } else {
            place.execute("drop trigger access_journal_is_only_appended_to on access_journal");
        }
        place.execute("update access_journal set deed = 'TULIP'");

        programme.personalData(Access.of("test", "an erasure")).erase(People.ELDER);

        Verification found = programme.verify();
        assertThat(found.damages()).containsExactly(new Damage("access_journal", "1", ""));
        assertThat(found.brokenEntry()).hasValue(2);
    }

    @Test
    void a_backup_passes_no_damage_on_in_silence() {
        place.execute("update service_record set note = 'x' where record_id = 'R1'");
        Path file = folder.resolve("backup.db");

        broken(Cause.DAMAGED, () -> store.backup(file));
        assertThat(file).doesNotExist();

        if (engine == Engine.SQLITE) {
            assertThat(store.backupWithDamage(file)).containsExactly(new Damage("service_record", "R1/E1", "note"));
            assertThat(file).exists();
        }
    }

    private Set<Damage> damages() {
        Set<Damage> damages = new LinkedHashSet<>();
        Inspection.of(store, damages);
        return damages;
    }
}
