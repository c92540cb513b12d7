package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.access.Access;
import org.warmsunset.access.DueForErasure;
import org.warmsunset.basics.ElderId;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;
import org.warmsunset.programme.PersonalData;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.StoreCopy;
import org.warmsunset.storage.memory.MemoryProgrammeStore;
import org.warmsunset.testkit.RandomProgramme;
import org.warmsunset.testkit.Seeds;

/** A programme judges alike wherever it is stored, and with nobody's data left. */
class MovingTest {
    private static final int SEEDS = 10;

    @TempDir
    private Path folder;

    private ProgrammeStore fresh(Engine engine) {
        return engine.freshPlace(folder).open();
    }

    private static PersonalData data(WarmSunset programme) {
        return programme.personalData(Access.of("test", "erasure"));
    }

    @Test
    void a_programme_moves_from_store_to_store_with_all_that_is_stored() {
        Seeds.check(SEEDS, seed -> {
            RandomProgramme facts = RandomProgramme.of(seed);
            try (ProgrammeStore first = new MemoryProgrammeStore();
                    ProgrammeStore second = fresh(Engine.SQLITE);
                    ProgrammeStore third = fresh(Engine.POSTGRESQL);
                    ProgrammeStore fourth = new MemoryProgrammeStore();
                    ProgrammeStore fifth = fresh(Engine.POSTGRESQL);
                    ProgrammeStore last = fresh(Engine.SQLITE)) {
                facts.storeIn(first);
                data(Programmes.over(first, facts)).erase(facts.elders().get(0).id());
                List<Object> stored = Programmes.stored(first);
                List<Object> judged = Programmes.judged(Programmes.over(first, facts));

                ProgrammeStore from = first;
                for (ProgrammeStore to : List.of(second, third, fourth, fifth, last)) {
                    StoreCopy.copy(from, to);

                    assertThat(Programmes.stored(to)).isEqualTo(stored);
                    assertThat(Programmes.judged(Programmes.over(to, facts))).isEqualTo(judged);
                    assertThat(Programmes.over(to, facts).verify().isFine()).isTrue();
                    from = to;
                }
            }
        });
    }

    @Test
    void more_than_a_page_moves() {
        try (ProgrammeStore first = fresh(Engine.SQLITE);
                ProgrammeStore second = fresh(Engine.POSTGRESQL);
                ProgrammeStore last = fresh(Engine.SQLITE)) {
            first.write(session -> {
                for (int n = 0; n < 1001; n++) {
                    session.elders().insert(People.elder().withId(ElderId.of("E" + n)));
                }
                return session;
            });
            data(WarmSunset.of(first, RuleBooks.caringDaughters2019())).lookUp(ElderId.of("E1"));

            StoreCopy.copy(first, second);
            StoreCopy.copy(second, last);

            assertThat(second.<Integer>read(
                            session -> session.elders().page(null, 2000).size()))
                    .isEqualTo(1001);
            assertThat(Programmes.stored(second)).isEqualTo(Programmes.stored(first));
            assertThat(Programmes.stored(last)).isEqualTo(Programmes.stored(first));
        }
    }

    @Test
    void nothing_is_copied_into_a_store_that_is_not_empty() {
        try (ProgrammeStore from = Engine.SQLITE.freshPlace(folder).open();
                ProgrammeStore to = new MemoryProgrammeStore()) {
            People.store(from);
            data(WarmSunset.of(to, RuleBooks.caringDaughters2019())).lookUp(ElderId.of("E1"));
            List<Object> before = Programmes.stored(to);

            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> StoreCopy.copy(from, to))
                    .matches(refused -> refused.reason() == RefusedException.Reason.ALREADY_STORED);

            assertThat(Programmes.stored(to)).isEqualTo(before);
        }
    }

    @Test
    void erasing_everybody_changes_no_verdict_no_hours_and_no_work_wherever_they_are_stored() {
        Seeds.check(SEEDS, seed -> {
            RandomProgramme facts = RandomProgramme.of(seed);
            DueForErasure all = new DueForErasure(
                    facts.elders().stream().map(Elder::id).toList(),
                    facts.volunteers().stream().map(Volunteer::id).toList());
            for (ProgrammeStore store :
                    List.of(new MemoryProgrammeStore(), fresh(Engine.SQLITE), fresh(Engine.POSTGRESQL))) {
                try (store) {
                    facts.storeIn(store);
                    WarmSunset programme = Programmes.over(store, facts);
                    List<Object> before = Programmes.judged(programme);

                    data(programme).erase(all);

                    assertThat(Programmes.judged(programme)).isEqualTo(before);
                    assertThat(programme.verify().isFine()).isTrue();
                    assertThat(Programmes.stored(store).toString())
                            .doesNotContain("reason=***")
                            .doesNotContain("note=***");
                }
            }
        });
    }
}
