package org.warmsunset.testkit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.warmsunset.calendar.Festival.CHUNJIE;
import static org.warmsunset.calendar.Festival.LABA;
import static org.warmsunset.calendar.Festival.QINGMING;
import static org.warmsunset.calendar.Festival.ZHONGQIU;
import static org.warmsunset.care.ServiceKind.ACTIVITY;
import static org.warmsunset.care.ServiceKind.CHAT;
import static org.warmsunset.care.ServiceKind.GREETING;
import static org.warmsunset.testkit.DutyAssert.assertThatDuty;
import static org.warmsunset.testkit.Scene.scene;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DateRange;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.Fact;
import org.warmsunset.pairing.Pairing;

class DutyAssertTest {
    private static final Pairing PAIRING = Samples.pairing("P1", "E1", "V1");
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 1);
    private static final DateRange WEEK = DateRange.of(SUNDAY.minusDays(6), SUNDAY);
    private static final List<ServiceRecord> CHATS = List.of(Samples.chat("R1", Samples.DAY));

    @Test
    void tells_the_four_verdicts_of_a_week() {
        assertThatDuty("WEEKLY_CHAT")
                .given(PAIRING, CHATS)
                .asOf(SUNDAY)
                .in(WEEK)
                .isMet();
        assertThatDuty("WEEKLY_CHAT")
                .given(PAIRING, List.of())
                .asOf(SUNDAY)
                .in(WEEK)
                .isMissed();
        assertThatDuty("WEEKLY_CHAT")
                .given(PAIRING, List.of())
                .asOf(SUNDAY.minusDays(1))
                .in(WEEK)
                .isPending();
        assertThatDuty("WEEKLY_CHAT")
                .given(PAIRING.withEnd(Optional.of(WEEK.first())), List.of())
                .asOf(SUNDAY)
                .in(WEEK)
                .isExcused();
    }

    @Test
    void tells_that_a_period_is_not_reported() {
        assertThatDuty("WEEKLY_CHAT")
                .given(PAIRING, CHATS)
                .asOf(WEEK.first().minusDays(1))
                .in(WEEK)
                .isNotReported();
        assertThatDuty("WEEKLY_CHAT")
                .given(PAIRING, CHATS)
                .asOf(SUNDAY)
                .in(DateRange.of(SUNDAY, SUNDAY))
                .isNotReported();
    }

    @Test
    void tells_how_a_standing_duty_stands_without_a_period() {
        assertThatDuty("CONTACT_CARD")
                .given(PAIRING, List.of())
                .asOf(PAIRING.start())
                .isPending();
        assertThatDuty("CONTACT_CARD").given(PAIRING, List.of()).asOf(SUNDAY).isMissed();
        assertThatDuty("CONTACT_CARD")
                .given(PAIRING, List.of())
                .asOf(PAIRING.start().minusDays(1))
                .isNotReported();
    }

    @Test
    void takes_a_scene_and_the_period_of_a_day_at_its_end_unless_told_otherwise() {
        Scene scene = scene().from("2026-10-12").done(CHAT, "2026-10-27", "2026-11-30");

        assertThatDuty("WEEKLY_CHAT").given(scene).on("2026-11-01").isMet();
        assertThatDuty("WEEKLY_CHAT").given(scene).on("2026-10-25").isMissed();
        assertThatDuty("WEEKLY_CHAT")
                .given(scene)
                .on("2026-10-25")
                .asOf("2026-10-24")
                .isPending();
        assertThatDuty("WEEKLY_CHAT").given(scene).on("2026-10-11").isNotReported();
        assertThatDuty("WEEKLY_CHAT")
                .given(scene.suspendedFrom("2026-11-02"))
                .on("2026-11-08")
                .isExcused();
        assertThatDuty("MONTHLY_ACTIVITY")
                .given(scene.until("2026-11-02").attempted(ACTIVITY, "2026-11-01"))
                .on("2026-11-30")
                .isExcused();
    }

    @Test
    void finds_the_days_around_a_festival() {
        Scene scene = scene().done(GREETING, "2026-02-28");

        assertThatDuty("FESTIVAL_GREETING").given(scene).at(CHUNJIE, 2026).isMet();
        assertThatDuty("FESTIVAL_GREETING").given(scene).at(ZHONGQIU, 2026).isMissed();
        assertThatDuty("FESTIVAL_GREETING")
                .given(scene)
                .at(ZHONGQIU, 2026)
                .asOf("2026-09-20")
                .isPending();
        assertThatDuty("FESTIVAL_GREETING").given(scene).at(QINGMING, 2026).isNotReported();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> assertThatDuty("FESTIVAL_GREETING").given(scene).at(LABA, 2023))
                .withMessage("there is no LABA in 2023");
    }

    @Test
    void a_scene_has_cards_and_facts() {
        Scene scene = scene().from("2026-10-12")
                .suspended("2026-10-13", "2026-10-14")
                .card("2026-10-20")
                .knows(Fact.HEALTH, "2026-10-30");

        assertThatDuty("CONTACT_CARD").given(scene).asOf("2026-10-20").isMet();
        assertThatDuty("KNOW_HEALTH").given(scene).asOf("2026-10-29").isPending();
        assertThatDuty("KNOW_HEALTH").given(scene).asOf("2026-10-30").isMet();
    }

    @Test
    void says_what_it_expected_and_what_it_found() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThatDuty("WEEKLY_CHAT")
                        .given(PAIRING, CHATS)
                        .asOf(SUNDAY)
                        .in(WEEK)
                        .isMissed())
                .withMessageContaining("expected WEEKLY_CHAT to be MISSED in 2026-10-26..2026-11-01 as of 2026-11-01")
                .withMessageContaining(
                        "by caring-daughters-2019, but it is MET: WEEKLY_CHAT, 2026-10-26 to 2026-11-01 (test): done on 2026-10-27.");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThatDuty("WEEKLY_CHAT")
                        .given(PAIRING, CHATS)
                        .asOf(SUNDAY)
                        .in(DateRange.of(SUNDAY, SUNDAY))
                        .isMet())
                .withMessageContaining("but it is not reported");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThatDuty("CONTACT_CARD")
                        .given(PAIRING, CHATS)
                        .asOf(SUNDAY)
                        .isNotReported())
                .withMessageContaining("but it is MISSED");
    }

    @Test
    void asks_for_what_it_was_not_told() {
        assertThatIllegalStateException()
                .isThrownBy(() -> assertThatDuty("WEEKLY_CHAT")
                        .given(PAIRING, CHATS)
                        .asOf(SUNDAY)
                        .isMet());
        assertThatIllegalStateException()
                .isThrownBy(() -> assertThatDuty("CONTACT_CARD").asOf(SUNDAY).isMet());
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        assertThatDuty("CONTACT_CARD").given(PAIRING, CHATS).isMet());
    }
}
