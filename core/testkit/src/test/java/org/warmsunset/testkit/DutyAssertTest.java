package org.warmsunset.testkit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.warmsunset.duty.Duty.CONTACT_CARD;
import static org.warmsunset.duty.Duty.WEEKLY_CHAT;
import static org.warmsunset.testkit.DutyAssert.assertThatDuty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DateRange;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.Pairing;

class DutyAssertTest {
    private static final Pairing PAIRING = Samples.pairing("P1", "E1", "V1");
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 1);
    private static final DateRange WEEK = DateRange.of(SUNDAY.minusDays(6), SUNDAY);
    private static final List<ServiceRecord> CHATS = List.of(Samples.chat("R1", Samples.DAY));

    @Test
    void tells_the_four_verdicts_of_a_week() {
        assertThatDuty(WEEKLY_CHAT).given(PAIRING, CHATS).asOf(SUNDAY).in(WEEK).isMet();
        assertThatDuty(WEEKLY_CHAT)
                .given(PAIRING, List.of())
                .asOf(SUNDAY)
                .in(WEEK)
                .isMissed();
        assertThatDuty(WEEKLY_CHAT)
                .given(PAIRING, List.of())
                .asOf(SUNDAY.minusDays(1))
                .in(WEEK)
                .isPending();
        assertThatDuty(WEEKLY_CHAT)
                .given(PAIRING.withEnd(Optional.of(WEEK.first())), List.of())
                .asOf(SUNDAY)
                .in(WEEK)
                .isExcused();
    }

    @Test
    void tells_that_a_period_is_not_reported() {
        assertThatDuty(WEEKLY_CHAT)
                .given(PAIRING, CHATS)
                .asOf(WEEK.first().minusDays(1))
                .in(WEEK)
                .isNotReported();
        assertThatDuty(WEEKLY_CHAT)
                .given(PAIRING, CHATS)
                .asOf(SUNDAY)
                .in(DateRange.of(SUNDAY, SUNDAY))
                .isNotReported();
    }

    @Test
    void tells_how_a_standing_duty_stands_without_a_period() {
        assertThatDuty(CONTACT_CARD)
                .given(PAIRING, List.of())
                .asOf(PAIRING.start())
                .isPending();
        assertThatDuty(CONTACT_CARD).given(PAIRING, List.of()).asOf(SUNDAY).isMissed();
        assertThatDuty(CONTACT_CARD)
                .given(PAIRING, List.of())
                .asOf(PAIRING.start().minusDays(1))
                .isNotReported();
    }

    @Test
    void says_what_it_expected_and_what_it_found() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThatDuty(WEEKLY_CHAT)
                        .given(PAIRING, CHATS)
                        .asOf(SUNDAY)
                        .in(WEEK)
                        .isMissed())
                .withMessageContaining("expected WEEKLY_CHAT to be MISSED in 2026-10-26..2026-11-01 as of 2026-11-01")
                .withMessageContaining("but it is MET");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThatDuty(WEEKLY_CHAT)
                        .given(PAIRING, CHATS)
                        .asOf(SUNDAY)
                        .in(DateRange.of(SUNDAY, SUNDAY))
                        .isMet())
                .withMessageContaining("but it is not reported");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThatDuty(CONTACT_CARD)
                        .given(PAIRING, CHATS)
                        .asOf(SUNDAY)
                        .isNotReported())
                .withMessageContaining("but it is MISSED");
    }

    @Test
    void asks_for_what_it_was_not_told() {
        assertThatIllegalStateException()
                .isThrownBy(() -> assertThatDuty(WEEKLY_CHAT)
                        .given(PAIRING, CHATS)
                        .asOf(SUNDAY)
                        .isMet());
        assertThatIllegalStateException()
                .isThrownBy(() -> assertThatDuty(CONTACT_CARD).asOf(SUNDAY).isMet());
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> assertThatDuty(CONTACT_CARD).given(PAIRING, CHATS).isMet());
    }
}
