package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.KnownAt;
import org.warmsunset.duty.Window;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;
import org.warmsunset.programme.PersonalData;
import org.warmsunset.programme.StoreCopy;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.report.Report;
import org.warmsunset.storage.Access;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.Register;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.memory.MemoryProgrammeStore;
import org.warmsunset.testkit.RandomProgramme;
import org.warmsunset.testkit.Seeds;

/** A programme judges alike wherever it is stored, and with nobody's data left. */
class MovingTest {
    private static final int SEEDS = 25;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-31T04:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

    @TempDir
    private Path folder;

    private ProgrammeStore sqlite(String name) {
        return JdbiProgrammeStore.sqlite(folder.resolve(name), FieldCipher.clear());
    }

    private static WarmSunset programme(ProgrammeStore store, RandomProgramme facts) {
        return new WarmSunset(store, facts.rules(), FestivalCalendar.china(), CLOCK);
    }

    /** All that is judged. */
    private static List<Object> judged(WarmSunset programme) {
        return List.of(
                told(programme.report(Window.yearOf(AS_OF), KnownAt.now())),
                told(programme.report(Window.yearOf(AS_OF), KnownAt.at(Instant.parse("2026-05-01T00:00:00Z")))),
                programme.worklist(AS_OF),
                programme.hours(AS_OF));
    }

    /** A report without the reasons of suspensions. */
    private static List<Object> told(Report report) {
        return List.of(
                report.totals(),
                report.districts(),
                report.elders(),
                report.pairings().stream()
                        .map(line -> List.of(line.pairing(), line.counts(), line.duties(), line.missed()))
                        .toList());
    }

    /** All that is stored, but for the versions. */
    private static List<Object> stored(ProgrammeStore store) {
        return store.read(session -> List.of(
                all(session.elders()),
                all(session.volunteers()),
                all(session.pairings()),
                session.careLog().ofElders(ElderId.of("-"), ElderId.of("z"), DateRange.always()),
                session.journal().page(0, 1000)));
    }

    private static <T> List<T> all(Register<?, T> register) {
        return register.page(null, 1000).stream().map(Versioned::value).toList();
    }

    private static void eraseAll(WarmSunset programme, RandomProgramme facts) {
        PersonalData data = programme.personalData(Access.of("test", "erasure"));
        facts.elders().stream().map(Elder::id).forEach(data::erase);
        facts.volunteers().stream().map(Volunteer::id).forEach(data::erase);
    }

    @Test
    void a_programme_moves_from_memory_to_sqlite_and_back_with_all_that_is_stored() {
        Seeds.check(SEEDS, seed -> {
            RandomProgramme facts = RandomProgramme.of(seed);
            try (ProgrammeStore first = new MemoryProgrammeStore();
                    ProgrammeStore second = sqlite("moved %d.db".formatted(seed));
                    ProgrammeStore third = new MemoryProgrammeStore()) {
                facts.storeIn(first);
                eraseAll(programme(first, facts), RandomProgramme.of(seed));

                StoreCopy.copy(first, second);
                StoreCopy.copy(second, third);

                assertThat(stored(second)).isEqualTo(stored(first));
                assertThat(stored(third)).isEqualTo(stored(first));
                assertThat(judged(programme(second, facts))).isEqualTo(judged(programme(first, facts)));
                assertThat(judged(programme(third, facts))).isEqualTo(judged(programme(first, facts)));
                assertThat(programme(third, facts).verify().isFine()).isTrue();
            }
        });
    }

    @Test
    void more_than_a_page_moves() {
        try (ProgrammeStore from = sqlite("from.db");
                ProgrammeStore to = sqlite("to.db")) {
            from.write(session -> {
                for (int n = 0; n < 1001; n++) {
                    session.elders().insert(People.elder().withId(ElderId.of("E" + n)));
                }
                return session;
            });
            PersonalData data = WarmSunset.of(from).personalData(Access.of("test", "look"));
            data.lookUp(ElderId.of("E1"));

            StoreCopy.copy(from, to);

            assertThat(to.<Integer>read(
                            session -> session.elders().page(null, 2000).size()))
                    .isEqualTo(1001);
            assertThat(stored(to)).isEqualTo(stored(from));
        }
    }

    @Test
    void nothing_is_copied_into_a_store_that_is_not_empty() {
        try (ProgrammeStore from = sqlite("from.db");
                ProgrammeStore to = new MemoryProgrammeStore()) {
            People.store(from);
            WarmSunset.of(to).personalData(Access.of("test", "look")).lookUp(ElderId.of("E1"));
            List<Object> before = stored(to);

            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> StoreCopy.copy(from, to))
                    .matches(refused -> refused.reason() == RefusedException.Reason.ALREADY_STORED);

            assertThat(stored(to)).isEqualTo(before);
        }
    }

    @Test
    void erasing_everybody_changes_no_verdict_no_hours_and_no_work_in_memory_and_in_sqlite() {
        Seeds.check(SEEDS, seed -> {
            RandomProgramme facts = RandomProgramme.of(seed);
            for (ProgrammeStore store : List.of(new MemoryProgrammeStore(), sqlite("erased %d.db".formatted(seed)))) {
                try (store) {
                    facts.storeIn(store);
                    List<Object> before = judged(programme(store, facts));

                    eraseAll(programme(store, facts), facts);

                    assertThat(judged(programme(store, facts))).isEqualTo(before);
                    assertThat(programme(store, facts).verify().isFine()).isTrue();
                    assertThat(stored(store).toString())
                            .doesNotContain("reason=***")
                            .doesNotContain("note=***");
                }
            }
        });
    }
}
