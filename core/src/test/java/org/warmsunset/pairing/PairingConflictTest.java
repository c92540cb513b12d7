package org.warmsunset.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmsunset.pairing.PairingConflict.Limit.ELDER;
import static org.warmsunset.pairing.PairingConflict.Limit.VOLUNTEER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;

class PairingConflictTest {
    private static final DateRange MARCH = DateRange.of(day(1), day(31));

    private static LocalDate day(int ofMarch) {
        return LocalDate.of(2026, 3, 1).plusDays(ofMarch - 1L);
    }

    private static Pairing pairing(String id, String elder, String volunteer, int start) {
        return Pairing.builder()
                .id(PairingId.of(id))
                .elder(ElderId.of(elder))
                .volunteer(VolunteerId.of(volunteer))
                .start(day(start))
                .build();
    }

    private static Suspension suspension(int first, int last) {
        return Suspension.builder().firstDay(day(first)).lastDay(day(last)).build();
    }

    private static Optional<PairingConflict> conflict(Pairing pairing, Pairing... others) {
        return PairingConflict.of(pairing, List.of(others), 1);
    }

    private static PairingConflict conflict(String pairing, String other, PairingConflict.Limit limit, int day) {
        return new PairingConflict(PairingId.of(pairing), PairingId.of(other), limit, day(day));
    }

    @Test
    void an_elder_has_one_active_pairing_on_any_day() {
        assertThat(conflict(pairing("P2", "E1", "V2", 10), pairing("P1", "E1", "V1", 1)))
                .contains(conflict("P2", "P1", ELDER, 10));
        assertThat(conflict(pairing("P2", "E1", "V2", 1), pairing("P1", "E1", "V1", 10)))
                .contains(conflict("P2", "P1", ELDER, 10));
    }

    @Test
    void a_pairing_may_overlap_the_one_that_it_takes_over() {
        Pairing before = pairing("P1", "E1", "V1", 1).withEnd(day(20));
        Pairing next = pairing("P2", "E1", "V2", 10).withFollows(PairingId.of("P1"));

        assertThat(conflict(next, before)).isEmpty();
        assertThat(conflict(before, next)).isEmpty();
        assertThat(conflict(next.withStart(day(21)), before)).isEmpty();
    }

    @Test
    void it_may_not_when_that_one_has_no_end_or_began_later_nor_overlap_any_other() {
        Pairing before = pairing("P1", "E1", "V1", 5).withEnd(day(20));
        Pairing next = pairing("P2", "E1", "V2", 10).withFollows(PairingId.of("P1"));
        Pairing third = pairing("P3", "E1", "V3", 12).withFollows(PairingId.of("P2"));

        assertThat(conflict(next, before.withEnd(Optional.empty()))).contains(conflict("P2", "P1", ELDER, 10));
        assertThat(conflict(next.withStart(day(4)), before)).contains(conflict("P2", "P1", ELDER, 5));
        assertThat(conflict(third, before, next.withEnd(day(25)))).contains(conflict("P3", "P1", ELDER, 12));
        assertThat(conflict(next.withVolunteer(VolunteerId.of("V1")), before))
                .contains(conflict("P2", "P1", VOLUNTEER, 10));
    }

    @Test
    void a_volunteer_has_as_many_as_she_may() {
        Pairing first = pairing("P1", "E1", "V1", 1);
        Pairing second = pairing("P2", "E2", "V1", 5);
        Pairing third = pairing("P3", "E3", "V1", 3);

        assertThat(conflict(second, first)).contains(conflict("P2", "P1", VOLUNTEER, 5));
        assertThat(PairingConflict.of(third, List.of(first, second), 2)).contains(conflict("P3", "P2", VOLUNTEER, 5));
        assertThat(PairingConflict.of(third, List.of(first, second), 3)).isEmpty();
    }

    @Test
    void the_elder_s_limit_holds_however_many_the_volunteer_may_have() {
        assertThat(PairingConflict.of(pairing("P2", "E1", "V1", 2), List.of(pairing("P1", "E1", "V1", 1)), 9))
                .contains(conflict("P2", "P1", ELDER, 2));
    }

    @Test
    void pairings_that_follow_each_other_are_no_conflict() {
        Pairing first = pairing("P1", "E1", "V1", 1).withEnd(day(9));

        assertThat(conflict(pairing("P2", "E1", "V1", 10), first)).isEmpty();
        assertThat(conflict(pairing("P2", "E1", "V1", 9), first)).contains(conflict("P2", "P1", ELDER, 9));
        assertThat(conflict(first, pairing("P2", "E1", "V1", 10))).isEmpty();
    }

    @Test
    void a_suspended_pairing_makes_room_for_the_days_of_its_suspension() {
        Pairing suspended = pairing("P1", "E1", "V1", 1).withSuspensions(suspension(10, 20));

        assertThat(conflict(pairing("P2", "E1", "V2", 10).withEnd(day(20)), suspended))
                .isEmpty();
        assertThat(conflict(pairing("P2", "E1", "V2", 10).withEnd(day(21)), suspended))
                .contains(conflict("P2", "P1", ELDER, 21));
        assertThat(conflict(pairing("P2", "E1", "V2", 9).withEnd(day(20)), suspended))
                .contains(conflict("P2", "P1", ELDER, 9));
        assertThat(conflict(suspended, pairing("P2", "E1", "V2", 10).withEnd(day(20))))
                .isEmpty();
    }

    @Test
    void a_pairing_that_is_suspended_for_good_makes_room() {
        Pairing over = pairing("P1", "E1", "V1", 1)
                .withSuspensions(Suspension.builder().firstDay(day(5)).build());

        assertThat(conflict(pairing("P2", "E1", "V1", 5), over)).isEmpty();
        assertThat(conflict(pairing("P2", "E1", "V1", 4), over)).contains(conflict("P2", "P1", ELDER, 4));
    }

    @Test
    void itself_and_strangers_do_not_stand_in_the_way() {
        assertThat(conflict(pairing("P1", "E1", "V1", 1), pairing("P1", "E1", "V1", 1), pairing("P2", "E2", "V2", 1)))
                .isEmpty();
    }

    @Test
    void the_conflict_on_the_earliest_day_is_told() {
        assertThat(conflict(
                        pairing("P9", "E1", "V1", 1),
                        pairing("P3", "E1", "V3", 20),
                        pairing("P1", "E2", "V1", 12),
                        pairing("P2", "E1", "V2", 15).withEnd(day(16))))
                .contains(conflict("P9", "P1", VOLUNTEER, 12));
    }

    @Test
    void agrees_with_counting_day_by_day() {
        for (int seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            List<Pairing> others = new ArrayList<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                others.add(random(random, "P" + i));
            }
            Pairing pairing = random(random, "P0");
            int maxElders = 1 + random.nextInt(2);

            Optional<PairingConflict> conflict = PairingConflict.of(pairing, others, maxElders);

            assertThat(conflict.map(PairingConflict::day))
                    .as("seed %d", seed)
                    .isEqualTo(firstBrokenDay(pairing, others, maxElders));
        }
    }

    private static Pairing random(Random random, String id) {
        int start = 1 + random.nextInt(20);
        Pairing pairing = pairing(id, "E" + random.nextInt(2), "V" + random.nextInt(2), start)
                .withEnd(day(start + random.nextInt(12)));
        List<Suspension> suspensions = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            int first = 1 + random.nextInt(25);
            suspensions.add(suspension(first, first + random.nextInt(6)));
        }
        return pairing.withSuspensions(suspensions);
    }

    private static Optional<LocalDate> firstBrokenDay(Pairing pairing, List<Pairing> others, int maxElders) {
        for (LocalDate day = MARCH.first(); !day.isAfter(MARCH.last()); day = day.plusDays(1)) {
            int ofElder = 0;
            int ofVolunteer = 0;
            for (Pairing other : others) {
                if (isActive(other, day)) {
                    ofElder += other.elder().equals(pairing.elder()) ? 1 : 0;
                    ofVolunteer += other.volunteer().equals(pairing.volunteer()) ? 1 : 0;
                }
            }
            if (isActive(pairing, day) && (ofElder > 0 || ofVolunteer >= maxElders)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private static boolean isActive(Pairing pairing, LocalDate day) {
        return pairing.spans(day)
                && pairing.suspensions().stream()
                        .noneMatch(suspension -> !day.isBefore(suspension.firstDay())
                                && !day.isAfter(suspension.lastDay().orElseThrow()));
    }

    @Test
    void the_exception_names_both_pairings_the_day_and_who_has_no_place() {
        PairingConflict ofElder = conflict("P2", "P1", ELDER, 10);
        PairingConflict ofVolunteer = conflict("P2", "P1", VOLUNTEER, 10);

        assertThat(new AlreadyPairedException(ofElder))
                .hasMessage(
                        "pairing P2 cannot be active on 2026-03-10: pairing P1 is, and the elder has no place for another");
        assertThat(new AlreadyPairedException(ofVolunteer)).hasMessageContaining("the volunteer has no place");
        assertThat(new AlreadyPairedException(ofElder).conflict()).isEqualTo(ofElder);
    }
}
