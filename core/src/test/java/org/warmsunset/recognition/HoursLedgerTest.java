package org.warmsunset.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
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

    private static long minutes(VolunteerId volunteer, ServiceRecord... records) {
        HoursLedger ledger = new HoursLedger();
        Stream.of(records).map(Served::of).forEach(ledger::add);
        return ledger.minutesOf(volunteer);
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
        assertThat(VolunteerHours.of(V1, minutes, List.of(100, 300, 600, 1000, 1500)))
                .isEqualTo(new VolunteerHours(V1, minutes, stars));
    }

    @Test
    void rules_without_stars_give_none() {
        assertThat(VolunteerHours.of(V1, 1_000_000, List.of()).stars()).isZero();
    }
}
