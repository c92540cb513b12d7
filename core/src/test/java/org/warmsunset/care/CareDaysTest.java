package org.warmsunset.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.warmsunset.care.ServiceKind.ACTIVITY;
import static org.warmsunset.care.ServiceKind.CHAT;
import static org.warmsunset.care.ServiceKind.GREETING;
import static org.warmsunset.care.ServiceKind.VISIT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DaySet;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.pairing.Pairing;

class CareDaysTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 27);
    private static final Instant NOON = Instant.parse("2026-10-27T04:00:00Z");
    private static final ElderId E1 = ElderId.of("E1");
    private static final VolunteerId V1 = VolunteerId.of("V1");
    private static final VolunteerId V2 = VolunteerId.of("V2");

    private static ServiceRecord record(LocalDate day, ServiceKind... kinds) {
        return ServiceRecord.builder()
                .id(RecordId.of("R1"))
                .elder(E1)
                .volunteer(V1)
                .day(day)
                .addKinds(kinds)
                .build();
    }

    private static CareDays days(ServiceRecord... records) {
        return CareDays.of(E1, List.of(records), KnownAt.now());
    }

    @Test
    void a_record_sets_its_day_for_each_of_its_kinds() {
        CareCalendar calendar = days(record(DAY, VISIT, GREETING)).of(V1);

        assertThat(calendar.days(VISIT)).isEqualTo(DaySet.of(DAY));
        assertThat(calendar.days(GREETING)).isEqualTo(DaySet.of(DAY));
        assertThat(calendar.days(CHAT)).isEqualTo(DaySet.empty());
        assertThat(calendar.days(ACTIVITY)).isEqualTo(DaySet.empty());
    }

    @Test
    void several_kinds_are_asked_for_together() {
        CareCalendar calendar = days(
                        record(DAY, VISIT), record(DAY.plusDays(1), CHAT), record(DAY.plusDays(2), ACTIVITY))
                .of(V1);

        DateRange twoDays = DateRange.of(DAY, DAY.plusDays(1));

        assertThat(calendar.bits(EnumSet.of(CHAT, VISIT), twoDays)).containsExactly(0b11);
        assertThat(calendar.bits(EnumSet.of(CHAT), twoDays)).containsExactly(0b10);
        assertThat(calendar.bits(EnumSet.noneOf(ServiceKind.class), twoDays)).containsExactly(0);
        assertThat(calendar.days()).isEqualTo(DaySet.of(DateRange.of(DAY, DAY.plusDays(2))));
    }

    @Test
    void a_stand_in_sets_the_day_for_both_volunteers() {
        CareDays days = days(record(DAY, CHAT).withStandInFor(V2));

        assertThat(days.of(V1)).isEqualTo(days.of(V2));
        assertThat(days.byVolunteer()).containsOnlyKeys(V1, V2);
        assertThat(days.of(VolunteerId.of("V3"))).isEqualTo(CareCalendar.empty());
    }

    @Test
    void attempts_voided_records_and_those_of_other_elders_set_no_day() {
        assertThat(days(
                        record(DAY, CHAT).withOutcome(Outcome.ATTEMPTED),
                        record(DAY, CHAT).withVoidedAt(NOON),
                        record(DAY, CHAT).withElder(ElderId.of("E2"))))
                .isEqualTo(CareDays.none());
        assertThat(days(record(DAY, CHAT).withOutcome(Outcome.DONE))).isNotEqualTo(CareDays.none());
    }

    @Test
    void contact_is_anything_by_anyone_within_a_range() {
        CareDays days = days(
                record(DAY.minusDays(1), CHAT),
                record(DAY, GREETING),
                record(DAY.plusDays(1), ACTIVITY).withVolunteer(V2),
                record(DAY.plusDays(2), CHAT));

        assertThat(days.contact(DateRange.of(DAY, DAY.plusDays(1)))).isEqualTo(DaySet.of(DAY, DAY.plusDays(1)));
        assertThat(CareDays.none().contact(DateRange.always())).isEqualTo(DaySet.empty());
    }

    @Test
    void an_empty_calendar_is_as_good_as_none() {
        CareCalendar chat = new CareCalendar.Builder().add(List.of(CHAT), DAY).build();

        assertThat(CareDays.of(Map.of(V1, CareCalendar.empty()))).isEqualTo(CareDays.none());
        assertThat(CareDays.of(Map.of(V1, chat, V2, CareCalendar.empty())))
                .isEqualTo(days(record(DAY, CHAT)))
                .hasSameHashCodeAs(days(record(DAY, CHAT)))
                .hasToString("{V1={CHAT=[2026-10-27]}}");
    }

    @Test
    void what_is_added_of_one_volunteer_is_one_calendar() {
        CareCalendar chat = new CareCalendar.Builder().add(List.of(CHAT), DAY).build();
        CareCalendar visit = new CareCalendar.Builder()
                .add(List.of(CHAT, VISIT), DAY.plusYears(1))
                .build();

        CareDays days = new CareDays.Builder()
                .add(V2, chat)
                .add(V1, visit)
                .add(V2, visit)
                .build();

        assertThat(days.byVolunteer().keySet()).containsExactly(V1, V2);
        assertThat(days.of(V1)).isEqualTo(visit);
        assertThat(days.of(V2).days(CHAT)).isEqualTo(DaySet.of(DAY, DAY.plusYears(1)));
        assertThat(days.of(V2).days(VISIT)).isEqualTo(DaySet.of(DAY.plusYears(1)));
    }

    @Test
    void a_calendar_takes_the_days_of_each_kind() {
        CareCalendar calendar =
                CareCalendar.of(kind -> kind == VISIT ? DaySet.of(DAY, DAY.plusDays(2)) : DaySet.empty());

        assertThat(calendar.days(VISIT)).isEqualTo(DaySet.of(DAY, DAY.plusDays(2)));
        assertThat(calendar)
                .isEqualTo(
                        days(record(DAY, VISIT), record(DAY.plusDays(2), VISIT)).of(V1))
                .isNotEqualTo(CareCalendar.empty());
    }

    @Test
    void a_calendar_of_a_pairing_has_what_its_volunteer_did_or_others_in_her_stead() {
        Pairing pairing = Pairing.builder()
                .id(PairingId.of("P1"))
                .elder(E1)
                .volunteer(V2)
                .start(DAY)
                .build();

        assertThat(CareCalendar.of(
                        pairing,
                        List.of(record(DAY, CHAT), record(DAY.plusDays(1), CHAT).withStandInFor(V2))))
                .isEqualTo(new CareCalendar.Builder()
                        .add(List.of(CHAT), DAY.plusDays(1))
                        .build());
    }

    @Test
    void known_now_is_all_that_is_not_voided() {
        assertThat(KnownAt.now().includes(record(DAY, CHAT))).isTrue();
        assertThat(KnownAt.now().includes(record(DAY, CHAT).withRecordedAt(Instant.MAX)))
                .isTrue();
        assertThat(KnownAt.now().includes(record(DAY, CHAT).withVoidedAt(Instant.MAX)))
                .isFalse();
        assertThat(KnownAt.now().isNow()).isTrue();
        assertThat(KnownAt.now()).hasToString("now").isEqualTo(KnownAt.now());
    }

    @Test
    void known_at_an_instant_is_what_was_recorded_and_not_voided_by_then() {
        KnownAt noon = KnownAt.at(NOON);

        assertThat(noon.includes(record(DAY, CHAT))).isTrue();
        assertThat(noon.includes(record(DAY, CHAT).withRecordedAt(NOON))).isTrue();
        assertThat(noon.includes(record(DAY, CHAT).withRecordedAt(NOON.plusMillis(1))))
                .isFalse();
        assertThat(noon.includes(record(DAY, CHAT).withVoidedAt(NOON))).isFalse();
        assertThat(noon.includes(record(DAY, CHAT).withVoidedAt(NOON.plusMillis(1))))
                .isTrue();
        assertThat(noon.isNow()).isFalse();
        assertThat(noon)
                .isEqualTo(KnownAt.at(NOON))
                .hasSameHashCodeAs(KnownAt.at(NOON))
                .isNotEqualTo(KnownAt.now())
                .isNotEqualTo(KnownAt.at(NOON.plusMillis(1)))
                .hasToString("2026-10-27T04:00:00Z");
        assertThat(KnownAt.now()).isNotEqualTo(noon);
    }

    @Test
    void a_record_refuses_minutes_outside_a_day_and_to_be_of_no_kind() {
        assertThat(record(DAY, CHAT).withMinutes(0).minutes()).hasValue(0);
        assertThat(record(DAY, CHAT).withMinutes(1440).minutes()).hasValue(1440);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> record(DAY, CHAT).withMinutes(-1))
                .withMessage("minutes (-1) of service record R1 are outside 0 to 1440");
        assertThatIllegalArgumentException().isThrownBy(() -> record(DAY, CHAT).withMinutes(1441));
        assertThatIllegalArgumentException().isThrownBy(() -> record(DAY)).withMessage("service record R1 has no kind");
        assertThatIllegalArgumentException().isThrownBy(() -> record(DAY, CHAT, CHAT));
    }

    @Test
    void a_note_is_not_printed() {
        assertThat(record(DAY, CHAT).withNote("她哭了").toString()).contains("R1").doesNotContain("她哭了");
    }

    @Test
    void a_case_file_keeps_a_copy_of_its_pairings_and_can_take_other_days() {
        CaseFile file = new CaseFile(E1, DistrictCode.parse("230102"), List.of(), CareDays.none());

        assertThat(file.withCare(days(record(DAY, CHAT))).care()).isEqualTo(days(record(DAY, CHAT)));
        assertThat(file.withCare(CareDays.none())).isEqualTo(file);
    }
}
