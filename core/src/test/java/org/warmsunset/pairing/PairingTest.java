package org.warmsunset.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DaySet;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;

class PairingTest {
    private static final DateRange MARCH = DateRange.of(day(1), day(31));
    private static final Pairing OPEN = Pairing.builder()
            .id(PairingId.of("P1"))
            .elder(ElderId.of("E1"))
            .volunteer(VolunteerId.of("V1"))
            .start(day(10))
            .build();

    private static LocalDate day(int ofMarch) {
        return LocalDate.of(2026, 3, ofMarch);
    }

    private static Suspension suspension(int first, int last) {
        return Suspension.builder().firstDay(day(first)).lastDay(day(last)).build();
    }

    private static DaySet days(int first, int last) {
        return DaySet.of(DateRange.of(day(first), day(last)));
    }

    @Test
    void spans_the_days_from_start_to_end() {
        Pairing ended = OPEN.withEnd(day(20));

        assertThat(ended.spans(day(9))).isFalse();
        assertThat(ended.spans(day(10))).isTrue();
        assertThat(ended.spans(day(20))).isTrue();
        assertThat(ended.spans(day(21))).isFalse();
        assertThat(OPEN.spans(LocalDate.of(9999, 12, 31))).isTrue();
        assertThat(ended.span(MARCH)).isEqualTo(days(10, 20));
        assertThat(OPEN.span(MARCH)).isEqualTo(days(10, 31));
        assertThat(OPEN.span(DateRange.of(day(1), day(9)))).isEqualTo(DaySet.empty());
        assertThat(OPEN.span(DateRange.of(day(1), day(10)))).isEqualTo(days(10, 10));
        assertThat(ended.span(DateRange.of(day(20), day(31)))).isEqualTo(days(20, 20));
        assertThat(ended.span(DateRange.of(day(21), day(31)))).isEqualTo(DaySet.empty());
        assertThat(ended.span(DateRange.of(day(12), day(13)))).isEqualTo(days(12, 13));
    }

    @Test
    void is_active_on_the_days_of_its_span_that_no_suspension_covers() {
        assertThat(OPEN.activeDays(MARCH)).isEqualTo(days(10, 31));
        assertThat(OPEN.withSuspensions(suspension(12, 14)).activeDays(MARCH))
                .isEqualTo(days(10, 11).union(days(15, 31)));
        assertThat(OPEN.withSuspensions(suspension(12, 14), suspension(13, 20), suspension(13, 13))
                        .activeDays(MARCH))
                .isEqualTo(days(10, 11).union(days(21, 31)));
        assertThat(OPEN.withSuspensions(Suspension.builder().firstDay(day(12)).build())
                        .activeDays(MARCH))
                .isEqualTo(days(10, 11));
        assertThat(OPEN.withSuspensions(Suspension.builder().firstDay(day(1)).build())
                        .activeDays(MARCH))
                .isEqualTo(DaySet.empty());
    }

    @Test
    void a_suspension_may_reach_over_the_ends_of_the_range_that_is_asked_for() {
        DateRange middle = DateRange.of(day(12), day(18));

        assertThat(OPEN.withSuspensions(suspension(2, 12)).activeDays(middle)).isEqualTo(days(13, 18));
        assertThat(OPEN.withSuspensions(suspension(18, 30)).activeDays(middle)).isEqualTo(days(12, 17));
        assertThat(OPEN.withSuspensions(suspension(2, 11), suspension(19, 30)).activeDays(middle))
                .isEqualTo(days(12, 18));
        assertThat(OPEN.withSuspensions(suspension(2, 30)).activeDays(middle)).isEqualTo(DaySet.empty());
        assertThat(OPEN.withSuspensions(Suspension.builder().firstDay(day(19)).build())
                        .activeDays(middle))
                .isEqualTo(days(12, 18));
    }

    @Test
    void refuses_an_end_before_its_start_and_what_is_there_twice_of_one_day() {
        assertThat(OPEN.withEnd(day(10)).end()).contains(day(10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OPEN.withEnd(day(9)))
                .withMessage("end (2026-03-09) of pairing P1 is before its start (2026-03-10)");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        OPEN.withKnownFacts(new KnownFact(Fact.HEALTH, day(1)), new KnownFact(Fact.HEALTH, day(1))))
                .withMessageStartingWith("pairing P1 confirms a fact twice on one day");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OPEN.withCards(
                        ContactCard.builder().issuedOn(day(1)).build(),
                        ContactCard.builder()
                                .issuedOn(day(1))
                                .elderCopyOn(day(2))
                                .build()))
                .withMessage("pairing P1 has two cards issued on one day");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> suspension(2, 1))
                .withMessage("last day (2026-03-01) of the suspension is before its first (2026-03-02)");
        assertThat(suspension(2, 2).lastDay()).contains(day(2));
    }

    @Test
    void knows_when_a_fact_was_confirmed() {
        Pairing pairing =
                OPEN.withKnownFacts(new KnownFact(Fact.HEALTH, day(11)), new KnownFact(Fact.HOBBIES, day(12)));

        assertThat(pairing.confirmedOn(Fact.HOBBIES)).contains(day(12));
        assertThat(pairing.confirmedOn(Fact.HEALTH)).contains(day(11));
        assertThat(pairing.confirmedOn(Fact.MEDICATION)).isEmpty();
    }

    @Test
    void a_card_is_complete_on_the_latest_of_its_three_days() {
        ContactCard.Builder card = ContactCard.builder();
        assertThat(card.build().completedOn()).isEmpty();
        assertThat(card.issuedOn(day(12)).build().completedOn()).isEmpty();
        assertThat(card.elderCopyOn(day(13)).build().completedOn()).isEmpty();
        assertThat(card.volunteerCopyOn(day(11)).build().completedOn()).contains(day(13));
    }

    @Test
    void the_reason_of_a_suspension_is_not_printed() {
        assertThat(Suspension.builder().firstDay(day(1)).reason("住院").build().toString())
                .contains("2026-03-01")
                .doesNotContain("住院");
    }
}
