package org.warmsunset.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.testkit.RandomProgramme;

class WrongDaysTest {
    private final MemoryProgrammeStore store = new MemoryProgrammeStore();
    private final WarmSunset programme = WarmSunset.of(store, RuleBooks.caringDaughters2019());

    private List<CaseFile> files() {
        return store.read(session -> session.caseFiles(null, 10, DateRange.always()));
    }

    @Test
    void finds_day_sets_that_are_not_what_the_records_say_and_makes_them_anew() {
        store.write(session -> {
            RandomProgramme town = RandomProgramme.of(1);
            session.elders().insert(town.elders());
            session.volunteers().insert(town.volunteers());
            session.pairings().insert(town.pairings());
            session.careLog().append(town.records());
            return session;
        });
        List<CaseFile> good = files();
        ElderId elder = good.stream()
                .filter(file -> !file.care().equals(CareDays.none()))
                .findFirst()
                .orElseThrow()
                .elder();
        store.write(session -> {
            ((MemorySession) session).tables().days.put(elder, CareDays.none());
            return session;
        });

        assertThat(programme.verify().wrongDays()).containsExactly(elder);
        programme.rebuild(programme.verify().wrongDays());
        assertThat(programme.verify().isFine()).isTrue();
        assertThat(files()).isEqualTo(good);
    }
}
