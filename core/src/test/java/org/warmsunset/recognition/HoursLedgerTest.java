package org.warmsunset.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.Served;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.HoursRules;

class HoursLedgerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 27);
    private static final VolunteerId V1 = VolunteerId.of("V1");
    private static final VolunteerId V2 = VolunteerId.of("V2");
    private static final ServiceRecord HALF_HOUR = ServiceRecord.builder()
            .id(RecordId.of("R1"))
            .elder(ElderId.of("E1"))
            .volunteer(V1)
            .day(DAY)
            .addKinds(ServiceKind.CHAT)
            .minutes(30)
            .build();

    private static final ZoneId HARBIN = ZoneId.of("Asia/Shanghai");

    private static VolunteerHours hours(HoursRules rules, ServiceRecord... records) {
        HoursLedger.Builder ledger = new HoursLedger.Builder(rules, HARBIN);
        Stream.of(records).map(Served::of).forEach(ledger::add);
        return ledger.build().of(V1);
    }

    private static long minutes(VolunteerId volunteer, ServiceRecord... records) {
        HoursLedger.Builder ledger = new HoursLedger.Builder(HoursRules.none(), HARBIN);
        Stream.of(records).map(Served::of).forEach(ledger::add);
        return ledger.build().of(volunteer).minutes();
    }

    private static ServiceRecord at(int hour, int minute, int minutes) {
        return HALF_HOUR.withStartTime(LocalTime.of(hour, minute)).withMinutes(minutes);
    }

    @Test
    void a_minute_that_two_records_cover_counts_once() {
        assertThat(minutes(V1, at(9, 0, 60), at(9, 30, 60), at(9, 10, 10))).isEqualTo(90);
        assertThat(minutes(V1, at(9, 30, 60), at(9, 0, 60))).isEqualTo(90);
        assertThat(minutes(V1, at(9, 0, 60), at(10, 0, 60))).isEqualTo(120);
        assertThat(minutes(V1, at(9, 0, 60), at(9, 0, 60).withVolunteer(V2))).isEqualTo(60);
        assertThat(minutes(V1, at(9, 0, 60), HALF_HOUR)).isEqualTo(90);
    }

    @Test
    void minutes_after_midnight_lie_on_the_next_day_also_in_another_month() {
        ServiceRecord night = at(23, 0, 180).withDay(LocalDate.of(2026, 10, 31));
        ServiceRecord morning = at(1, 0, 90).withDay(LocalDate.of(2026, 11, 1));
        HoursRules twoHours = HoursRules.builder().dailyCapMinutes(120).build();

        assertThat(minutes(V1, night, morning)).isEqualTo(210);
        assertThat(hours(twoHours, night).minutes()).isEqualTo(180);
        assertThat(hours(twoHours, night, morning).minutes()).isEqualTo(180);
        assertThat(minutes(V1, at(0, 0, 1440), at(23, 59, 1440))).isEqualTo(2879);
    }

    @Test
    void many_services_of_a_day_are_added_up_whatever_their_order() {
        HoursRules tenHours = HoursRules.builder().dailyCapMinutes(600).build();
        ServiceRecord[] visits = IntStream.range(0, 20)
                .mapToObj(i -> at(19 - i * 7 % 20, 0, 130).withDay(DAY.minusDays(i % 2)))
                .toArray(ServiceRecord[]::new);

        assertThat(hours(HoursRules.none(), visits).minutes()).isEqualTo(2 * (9 * 120 + 130));
        assertThat(hours(tenHours, visits).minutes()).isEqualTo(2 * 600);
    }

    @Test
    void a_day_gives_no_more_than_the_cap() {
        HoursRules oneHour = HoursRules.builder().dailyCapMinutes(60).build();

        assertThat(hours(oneHour, HALF_HOUR, HALF_HOUR.withMinutes(31)).minutes())
                .isEqualTo(60);
        assertThat(hours(oneHour, HALF_HOUR, at(9, 0, 20), HALF_HOUR.withDay(DAY.plusDays(1)))
                        .minutes())
                .isEqualTo(80);
        assertThat(hours(oneHour, HALF_HOUR.withEventId("e").withMinutes(90)).minutes())
                .isEqualTo(60);
    }

    @Test
    void what_is_recorded_too_late_is_held() {
        HoursRules twoDays = HoursRules.builder().lateEntryDays(2).build();
        ServiceRecord inTime = HALF_HOUR.withRecordedAt(Instant.parse("2026-10-29T15:59:59Z"));
        ServiceRecord late = HALF_HOUR.withRecordedAt(Instant.parse("2026-10-29T16:00:00Z"));

        assertThat(hours(twoDays, inTime, late.withMinutes(7), HALF_HOUR))
                .isEqualTo(new VolunteerHours(V1, 60, 0, 0, 7, 0));
        assertThat(hours(HoursRules.none(), late)).isEqualTo(new VolunteerHours(V1, 30, 0, 0, 0, 0));
    }

    @Test
    void of_an_event_the_longest_record_is_taken_and_of_two_as_long_that_with_the_least_id() {
        HoursRules atOnce = HoursRules.builder().lateEntryDays(0).build();
        ServiceRecord choir = HALF_HOUR.withEventId("choir");
        ServiceRecord late = choir.withId(RecordId.of("R0")).withRecordedAt(Instant.parse("2026-10-30T00:00:00Z"));

        assertThat(hours(atOnce, choir, late)).isEqualTo(new VolunteerHours(V1, 0, 0, 0, 30, 0));
        assertThat(hours(atOnce, late, choir)).isEqualTo(new VolunteerHours(V1, 0, 0, 0, 30, 0));
        assertThat(hours(atOnce, late, choir.withMinutes(31))).isEqualTo(new VolunteerHours(V1, 31, 0, 0, 0, 0));
    }

    @Test
    void the_minutes_of_a_volunteer_are_those_of_her_records() {
        assertThat(minutes(V1, HALF_HOUR, HALF_HOUR.withMinutes(45), HALF_HOUR.withVolunteer(V2)))
                .isEqualTo(75);
        assertThat(minutes(V1)).isZero();
    }

    @Test
    void who_served_is_credited_and_not_for_whom_she_stood_in() {
        ServiceRecord standIn = HALF_HOUR.withVolunteer(V2).withStandInFor(V1);

        assertThat(minutes(V1, standIn)).isZero();
        assertThat(minutes(V2, standIn)).isEqualTo(30);
    }

    @Test
    void unknown_minutes_count_nothing_and_days_long_ago_as_much_as_others() {
        assertThat(minutes(V1, HALF_HOUR.withMinutes(OptionalInt.empty()))).isZero();
        assertThat(minutes(V1, HALF_HOUR.withDay(DAY.minusYears(9)), HALF_HOUR)).isEqualTo(60);
    }

    @Test
    void an_event_counts_once_for_a_volunteer_with_its_longest_minutes() {
        ServiceRecord one = HALF_HOUR.withEventId("e");
        ServiceRecord longer = one.withMinutes(90);
        ServiceRecord unknown = one.withMinutes(OptionalInt.empty());

        assertThat(minutes(V1, one, longer, one, unknown)).isEqualTo(90);
        assertThat(minutes(V1, longer, one)).isEqualTo(90);
        assertThat(minutes(V1, unknown, one)).isEqualTo(30);
        assertThat(minutes(V1, one, HALF_HOUR.withEventId("E"))).isEqualTo(60);
        assertThat(minutes(V1, one, HALF_HOUR)).isEqualTo(60);
        assertThat(minutes(V2, one, longer.withVolunteer(V2))).isEqualTo(90);
        assertThat(minutes(V1, one, longer.withVolunteer(V2))).isEqualTo(30);
    }

    @Test
    void an_event_counts_again_on_another_day() {
        ServiceRecord choir = HALF_HOUR.withEventId("choir");

        assertThat(minutes(V1, choir, choir.withDay(DAY.minusWeeks(1)), choir.withDay(DAY.minusWeeks(2))))
                .isEqualTo(90);
    }

    @Test
    void an_event_counts_once_a_day_on_both_sides_of_the_turn_of_a_month() {
        ServiceRecord last = HALF_HOUR.withEventId("choir").withDay(LocalDate.of(2026, 9, 30));
        ServiceRecord first = last.withDay(LocalDate.of(2026, 10, 1));

        assertThat(minutes(V1, last, last.withMinutes(40), first, first.withMinutes(50)))
                .isEqualTo(90);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "5999, 0",
        "6000, 1",
        "17999, 1",
        "18000, 2",
        "36000, 3",
        "60000, 4",
        "89999, 4",
        "90000, 5",
        "900000, 5"
    })
    void stars_are_earned_by_full_hours(long minutes, int stars) {
        HoursRules rules =
                HoursRules.builder().addStars(100, 300, 600, 1000, 1500).build();
        assertThat(new HoursLedger.Builder(rules, HARBIN).build().of(V1, minutes, 0))
                .isEqualTo(new VolunteerHours(V1, minutes, minutes, 0, 0, stars));
    }

    @Test
    void rules_without_stars_give_none() {
        assertThat(new HoursLedger.Builder(HoursRules.none(), HARBIN)
                        .build()
                        .of(V1, 1_000_000, 0)
                        .stars())
                .isZero();
    }

    @Test
    void opening_balances_and_corrections_count_with_the_records_and_never_leave_less_than_nothing() {
        HoursLedger.Builder builder = new HoursLedger.Builder(HoursRules.none(), HARBIN);
        builder.add(Served.of(HALF_HOUR));
        HoursLedger ledger = builder.build();

        assertThat(ledger.of(V1, 15_600, -40)).isEqualTo(new VolunteerHours(V1, 15_590, 15_600, -40, 0, 0));
        assertThat(ledger.of(V1, 0, 5)).isEqualTo(new VolunteerHours(V1, 35, 0, 5, 0, 0));
        assertThat(ledger.of(V1, 0, -31)).isEqualTo(new VolunteerHours(V1, 0, 0, -31, 0, 0));
        assertThat(ledger.of(V2, 60, 0)).isEqualTo(new VolunteerHours(V2, 60, 60, 0, 0, 0));
    }

    @Test
    void hours_tell_whether_there_is_more_than_records() {
        assertThat(new Hours(DAY, false, List.of(line(0, 0), line(60, 0))).hasOthers())
                .isTrue();
        assertThat(new Hours(DAY, false, List.of(line(0, -5))).hasOthers()).isTrue();
        assertThat(new Hours(DAY, false, List.of(line(0, 0))).hasOthers()).isFalse();
    }

    private static VolunteerHours line(long opening, long corrected) {
        return new VolunteerHours(V1, 90, opening, corrected, 30, 0);
    }
}
