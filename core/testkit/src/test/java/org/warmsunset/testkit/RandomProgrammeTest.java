package org.warmsunset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingConflict;
import org.warmsunset.pairing.Suspension;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;

class RandomProgrammeTest {
    private static final int SEEDS = 200;

    @Test
    void one_seed_gives_one_programme() {
        Seeds.check(SEEDS, seed -> {
            RandomProgramme one = RandomProgramme.of(seed);
            RandomProgramme other = RandomProgramme.of(seed);

            assertThat(other.elders()).isEqualTo(one.elders());
            assertThat(other.volunteers()).isEqualTo(one.volunteers());
            assertThat(other.pairings()).isEqualTo(one.pairings());
            assertThat(other.records()).isEqualTo(one.records());
            assertThat(other.rules()).isEqualTo(one.rules());
        });
    }

    @Test
    void references_and_limits_are_kept() {
        Seeds.check(SEEDS, seed -> {
            RandomProgramme programme = RandomProgramme.of(seed);
            Set<ElderId> elders =
                    new HashSet<>(programme.elders().stream().map(Elder::id).toList());
            Set<VolunteerId> volunteers = new HashSet<>(
                    programme.volunteers().stream().map(Volunteer::id).toList());

            for (Pairing pairing : programme.pairings()) {
                assertThat(elders).contains(pairing.elder());
                assertThat(volunteers).contains(pairing.volunteer());
                assertThat(PairingConflict.of(pairing, programme.pairings(), 1)).isEmpty();
            }
            for (ServiceRecord record : programme.records()) {
                assertThat(elders).contains(record.elder());
                assertThat(volunteers).contains(record.volunteer());
                record.standInFor().ifPresent(paired -> assertThat(volunteers).contains(paired));
            }
        });
    }

    @Test
    void the_cases_are_as_unruly_as_real_ones() {
        List<Pairing> pairings = new ArrayList<>();
        List<ServiceRecord> records = new ArrayList<>();
        List<Integer> versions = new ArrayList<>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            RandomProgramme programme = RandomProgramme.of(seed);
            pairings.addAll(programme.pairings());
            records.addAll(programme.records());
            versions.add(programme.rules().versions().size());
        }

        assertThat(versions).contains(1, 2, 3);
        assertThat(pairings)
                .anyMatch(pairing -> pairing.end().isEmpty())
                .anyMatch(pairing -> pairing.suspensions().size() > 1)
                .anyMatch(pairing ->
                        pairing.suspensions().stream().anyMatch(s -> s.lastDay().isEmpty()))
                .anyMatch(RandomProgrammeTest::hasTwoSuspensionsFromOneDay)
                .anyMatch(pairing -> pairing.cardCompletedOn().isPresent());
        assertThat(records)
                .anyMatch(record -> record.standInFor().isPresent())
                .anyMatch(record -> !record.isDone())
                .anyMatch(record -> record.voidedAt().isPresent())
                .anyMatch(record -> record.recordedAt().isEmpty())
                .anyMatch(record -> record.eventId().isPresent())
                .anyMatch(record -> record.kinds().size() > 1)
                .anyMatch(record -> record.day().getDayOfYear() == 366);
    }

    private static boolean hasTwoSuspensionsFromOneDay(Pairing pairing) {
        long days = pairing.suspensions().stream()
                .map(Suspension::firstDay)
                .distinct()
                .count();
        return days < pairing.suspensions().size();
    }
}
