package org.warmsunset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.kind.Field;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.people.Elder;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.Volunteer;
import org.warmsunset.people.VolunteerKind;
import org.warmsunset.storage.Condition;
import org.warmsunset.storage.Versioned;

/** What holds when values are asked for by a condition. */
abstract class LookUpRules extends Rules {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);

    @BeforeEach
    final void people() {
        storePeople();
    }

    private static Pairing pairing(String id, String elder, String volunteer, LocalDate start) {
        return Samples.pairing(id, elder, volunteer).withStart(start);
    }

    private List<String> elders(Condition<Elder> which) {
        return list(session -> session.elders().where(which, null, MORE_THAN_ALL).stream()
                .map(found -> found.value().id().value())
                .toList());
    }

    private List<String> volunteers(Condition<Volunteer> which) {
        return list(session -> session.volunteers().where(which, null, MORE_THAN_ALL).stream()
                .map(found -> found.value().id().value())
                .toList());
    }

    private List<String> pairings(Condition<Pairing> which) {
        return list(session -> session.pairings().where(which, null, MORE_THAN_ALL).stream()
                .map(found -> found.value().id().value())
                .toList());
    }

    @Test
    final void required_L1_values_whose_content_lies_between_two_others_come_both_included() {
        write(session -> {
            for (String district : List.of("230099", "230100", "230102", "230199", "230200")) {
                session.elders().insert(Samples.elder("E" + district).withDistrict(DistrictCode.parse(district)));
            }
            session.pairings()
                    .insert(List.of(
                            pairing("P1", "E1", "V1", DAY.minusDays(90)).withEnd(DAY.minusDays(1)),
                            pairing("P2", "E1", "V1", DAY).withEnd(DAY),
                            pairing("P3", "E1", "V1", DAY).withEnd(DAY.plusDays(9)),
                            pairing("P4", "E1", "V1", DAY).withEnd(DAY.plusDays(10)),
                            pairing("P5", "E1", "V1", DAY)));
        });

        Condition<Elder> city =
                Condition.between(ElderKind.DISTRICT, DistrictCode.parse("230100"), DistrictCode.parse("230199"));
        assertThat(elders(city)).contains("E230100", "E230102", "E230199").doesNotContain("E230099", "E230200");
        assertThat(pairings(Condition.between(PairingKind.END, DAY, DAY.plusDays(9))))
                .containsExactly("P2", "P3");
    }

    @Test
    final void required_L2_values_that_have_some_day_of_a_range_come_as_long_as_they_last() {
        write(session -> session.pairings()
                .insert(List.of(
                        pairing("P1", "E1", "V1", DAY.minusDays(9)).withEnd(DAY.minusDays(1)),
                        pairing("P2", "E1", "V1", DAY.minusDays(9)).withEnd(DAY),
                        pairing("P3", "E1", "V1", DAY.plusDays(3)).withEnd(DAY.plusDays(9)),
                        pairing("P4", "E1", "V1", DAY.plusDays(4)),
                        pairing("P5", "E1", "V1", DAY.minusDays(99)))));

        assertThat(pairings(standing(DateRange.of(DAY, DAY.plusDays(3))))).containsExactly("P2", "P3", "P5");
        assertThat(pairings(standing(DateRange.of(DAY.minusDays(99), DAY.minusDays(99)))))
                .containsExactly("P5");
        assertThat(pairings(standing(DateRange.always()))).containsExactly("P1", "P2", "P3", "P4", "P5");
    }

    private static Condition<Pairing> standing(DateRange days) {
        return Condition.touches(PairingKind.START, PairingKind.END, days);
    }

    @Test
    final void required_L3_values_without_content_in_a_field_come() {
        write(session -> session.pairings()
                .insert(List.of(
                        pairing("P1", "E1", "V1", DAY).withEnd(DAY),
                        pairing("P2", "E2", "V2", DAY).withVoidedAt(Instant.EPOCH),
                        pairing("P3", "E1", "V1", DAY))));

        assertThat(pairings(Condition.blank(PairingKind.END))).containsExactly("P2", "P3");
        assertThat(pairings(Condition.blank(PairingKind.VOIDED_AT))).containsExactly("P1", "P3");
    }

    @Test
    final void required_L4_values_to_which_fewer_others_refer_come() {
        write(session -> session.pairings()
                .insert(List.of(
                        pairing("P1", "E1", "V1", DAY.minusDays(9)).withEnd(DAY.minusDays(1)),
                        pairing("P2", "E1", "V1", DAY),
                        pairing("P3", "E2", "V1", DAY.plusDays(1)),
                        pairing("P4", "E2", "V2", DAY.minusDays(9)).withEnd(DAY.minusDays(5)))));

        assertThat(elders(unpaired(DAY))).containsExactly("E2");
        assertThat(elders(unpaired(DAY.plusDays(1)))).isEmpty();
        assertThat(elders(unpaired(DAY.minusDays(10)))).containsExactly("E1", "E2");
        assertThat(volunteers(fewer(1))).containsExactly("V3");
        assertThat(volunteers(fewer(2))).containsExactly("V2", "V3");
        assertThat(volunteers(fewer(3))).containsExactly("V2", "V3");
        assertThat(volunteers(fewer(4))).containsExactly("V1", "V2", "V3");
    }

    private static Condition<Elder> unpaired(LocalDate day) {
        return Condition.fewer(
                1, ElderKind.ELDER, PairingKind.PAIRING, PairingKind.OF_ELDER, standing(DateRange.of(day, day)));
    }

    private static Condition<Volunteer> fewer(int number) {
        return Condition.fewer(
                number,
                VolunteerKind.VOLUNTEER,
                PairingKind.PAIRING,
                PairingKind.OF_VOLUNTEER,
                Condition.all(List.of()));
    }

    @Test
    final void required_L5_values_for_which_all_of_several_conditions_hold_come() {
        write(session -> session.pairings()
                .insert(List.of(
                        pairing("P1", "E1", "V1", DAY),
                        pairing("P2", "E1", "V2", DAY),
                        pairing("P3", "E2", "V1", DAY))));
        Condition<Pairing> ofElder = Condition.is(PairingKind.OF_ELDER, ElderId.of("E1"));
        Condition<Pairing> ofVolunteer =
                Condition.is(PairingKind.OF_VOLUNTEER, Samples.volunteer("V1").id());

        assertThat(pairings(ofElder.and(ofVolunteer))).containsExactly("P1");
        assertThat(pairings(Condition.all(List.of()))).containsExactly("P1", "P2", "P3");
    }

    @Test
    final void required_L6_pages_of_any_size_give_each_value_that_is_asked_for_once_ordered_by_id() {
        write(session -> {
            for (int i = 10; i < 40; i++) {
                session.pairings().insert(pairing("P" + i, i % 3 == 0 ? "E2" : "E1", "V1", DAY));
            }
        });
        List<String> expected = pairings(Condition.is(PairingKind.OF_ELDER, ElderId.of("E2")));

        assertThat(expected).hasSize(10).isSorted();
        for (int limit : new int[] {1, 3, 10, 11}) {
            assertThat(paged(limit)).as("%d", limit).isEqualTo(expected);
        }
    }

    private List<String> paged(int limit) {
        return list(session -> {
            List<String> all = new ArrayList<>();
            PairingId after = null;
            List<Versioned<Pairing>> page;
            do {
                page = session.pairings().where(Condition.is(PairingKind.OF_ELDER, ElderId.of("E2")), after, limit);
                page.forEach(row -> all.add(row.value().id().value()));
                after = page.isEmpty()
                        ? null
                        : page.get(page.size() - 1).value().id();
            } while (page.size() == limit);
            return all;
        });
    }

    @Test
    final void required_L7_a_scan_hands_out_the_fields_that_are_asked_for_of_every_value() {
        write(session -> session.elders().insert(Samples.elder("E3").withName("王桂兰")));
        Field<Elder, ElderId> id = ElderKind.ELDER.id();

        List<String> scanned = list(session -> {
            List<String> all = new ArrayList<>();
            session.elders()
                    .scan(
                            List.of(ElderKind.PHONE, ElderKind.NAME, id),
                            cells -> all.add(
                                    cells.of(id) + " " + cells.of(ElderKind.NAME) + " " + cells.of(ElderKind.PHONE)));
            return all;
        });

        List<String> expected = list(session -> session.elders().page(null, MORE_THAN_ALL).stream()
                .map(Versioned::value)
                .map(elder -> elder.id() + " " + elder.name().orElse(null) + " "
                        + elder.phone().orElse(null))
                .toList());
        assertThat(scanned).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(scanned).anyMatch(line -> line.contains("王桂兰"));
    }
}
