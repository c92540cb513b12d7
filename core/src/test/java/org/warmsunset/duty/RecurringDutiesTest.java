package org.warmsunset.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmsunset.care.ServiceKind.ACTIVITY;
import static org.warmsunset.care.ServiceKind.CHAT;
import static org.warmsunset.care.ServiceKind.GREETING;
import static org.warmsunset.care.ServiceKind.VISIT;
import static org.warmsunset.duty.Scene.scene;
import static org.warmsunset.duty.Verdict.EXCUSED;
import static org.warmsunset.duty.Verdict.MET;
import static org.warmsunset.duty.Verdict.MISSED;
import static org.warmsunset.duty.Verdict.PENDING;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.Outcome;
import org.warmsunset.care.ServiceKind;

/** The verdict for a period, rule by rule in its order. The week is Monday 26 October to Sunday 1 November 2026. */
class RecurringDutiesTest {
    private static final String MONDAY = "2026-10-26";
    private static final String SUNDAY = "2026-11-01";

    private static Optional<Verdict> week(Scene scene) {
        return week(scene, SUNDAY);
    }

    private static Optional<Verdict> week(Scene scene, String asOf) {
        return scene.verdict("WEEKLY_CHAT", MONDAY, SUNDAY, asOf);
    }

    private static Optional<Verdict> june(Scene scene) {
        return scene.verdict("MONTHLY_ACTIVITY", "2026-06-01", "2026-06-30", "2026-12-31");
    }

    private static Optional<Verdict> midAutumn(Scene scene, String asOf) {
        return scene.verdict("FESTIVAL_GREETING", "2026-09-18", "2026-09-25", asOf);
    }

    private static Optional<Verdict> spring(Scene scene, String asOf) {
        return scene.verdict("FESTIVAL_GREETING", "2026-02-10", "2026-03-03", asOf);
    }

    @Nested
    class Met {
        @Test
        void by_a_chat_on_the_first_or_on_the_last_day_of_the_week() {
            assertThat(week(scene().done(CHAT, MONDAY))).contains(MET);
            assertThat(week(scene().done(CHAT, SUNDAY))).contains(MET);
        }

        @Test
        void not_by_a_chat_on_the_day_before_or_after_the_week() {
            assertThat(week(scene().done(CHAT, "2026-10-25", "2026-11-02"), "2026-12-31"))
                    .contains(MISSED);
        }

        @Test
        void before_the_week_is_over() {
            assertThat(week(scene().done(CHAT, MONDAY), MONDAY)).contains(MET);
        }

        @Test
        void not_by_a_chat_after_the_as_of_day() {
            assertThat(week(scene().done(CHAT, "2026-10-29"), "2026-10-28")).contains(PENDING);
            assertThat(week(scene().done(CHAT, "2026-10-29"), "2026-10-29")).contains(MET);
        }

        @ParameterizedTest
        @EnumSource
        void each_duty_by_its_own_kinds_only(ServiceKind kind) {
            assertThat(week(scene().done(kind, MONDAY)))
                    .contains(EnumSet.of(CHAT, VISIT).contains(kind) ? MET : MISSED);
            assertThat(june(scene().done(kind, "2026-06-15"))).contains(kind == ACTIVITY ? MET : MISSED);
            assertThat(midAutumn(scene().done(kind, "2026-09-20"), "2026-12-31"))
                    .contains(kind == GREETING ? MET : MISSED);
        }

        @Test
        void several_duties_by_one_record_of_several_kinds() {
            Scene scene = scene();
            scene.add(scene.record("2026-09-25", VISIT, GREETING, ACTIVITY));

            assertThat(midAutumn(scene, "2026-12-31")).contains(MET);
            assertThat(scene.verdict("WEEKLY_CHAT", "2026-09-21", "2026-09-27", "2026-12-31"))
                    .contains(MET);
            assertThat(scene.verdict("MONTHLY_ACTIVITY", "2026-09-01", "2026-09-30", "2026-12-31"))
                    .contains(MET);
        }

        @Test
        void by_days_and_not_by_records() {
            RuleBook twice = Books.of(Books.with(
                    Books.FIRST,
                    Books.duty("WEEKLY_CHAT", Books.every(Cycle.Calendar.WEEK), Books.by(2, CHAT, VISIT))));

            assertThat(week(scene().by(twice).done(CHAT, MONDAY, MONDAY).done(VISIT, MONDAY)))
                    .contains(MISSED);
            assertThat(week(scene().by(twice).done(CHAT, MONDAY).done(VISIT, SUNDAY)))
                    .contains(MET);
        }

        @Test
        void by_a_chat_on_a_suspended_day_although_the_week_is_not_owed() {
            assertThat(week(scene().suspended(MONDAY, SUNDAY).done(CHAT, "2026-10-28")))
                    .contains(MET);
        }

        @Test
        void by_whoever_stood_in_for_the_volunteer() {
            Scene scene = scene();
            scene.add(scene.record(MONDAY, CHAT)
                    .withVolunteer(VolunteerId.of("V2"))
                    .withStandInFor(VolunteerId.of("V1")));

            assertThat(week(scene)).contains(MET);
        }

        @Test
        void by_the_volunteer_herself_whoever_she_stood_in_for() {
            Scene scene = scene();
            scene.add(scene.record(MONDAY, CHAT).withStandInFor(VolunteerId.of("V2")));

            assertThat(week(scene)).contains(MET);
        }

        @Test
        void not_by_another_volunteer_nor_for_another_elder() {
            Scene scene = scene();
            scene.add(scene.record(MONDAY, CHAT).withVolunteer(VolunteerId.of("V2")));
            scene.add(scene.record(MONDAY, CHAT)
                    .withVolunteer(VolunteerId.of("V2"))
                    .withStandInFor(VolunteerId.of("V3")));
            scene.add(scene.record(MONDAY, CHAT).withElder(ElderId.of("E2")));

            assertThat(week(scene)).contains(MISSED);
        }

        @Test
        void not_by_an_attempt_nor_by_a_voided_record() {
            Scene scene = scene();
            scene.add(scene.record(MONDAY, CHAT).withOutcome(Outcome.ATTEMPTED));
            scene.add(scene.record(MONDAY, CHAT).withVoidedAt(Instant.EPOCH));

            assertThat(week(scene)).contains(MISSED);
        }

        @Test
        void not_by_a_chat_before_the_pairing_s_start_or_after_its_end() {
            assertThat(week(scene().from("2026-10-27").done(CHAT, MONDAY))).contains(MISSED);
            assertThat(week(scene().until("2026-10-31").done(CHAT, SUNDAY))).contains(MISSED);
            assertThat(week(scene().from("2026-10-27").done(CHAT, "2026-10-27")))
                    .contains(MET);
            assertThat(week(scene().until("2026-10-31").done(CHAT, "2026-10-31")))
                    .contains(MET);
        }
    }

    @Nested
    class Excused {
        @Test
        void a_week_of_three_active_days_but_not_one_of_four() {
            assertThat(week(scene().suspended("2026-10-29", SUNDAY))).contains(EXCUSED);
            assertThat(week(scene().suspended("2026-10-30", SUNDAY))).contains(MISSED);
        }

        @Test
        void a_week_that_begins_or_ends_the_pairing_by_the_same_count() {
            assertThat(week(scene().from("2026-10-30"))).contains(EXCUSED);
            assertThat(week(scene().from("2026-10-29"))).contains(MISSED);
            assertThat(week(scene().until("2026-10-28"))).contains(EXCUSED);
            assertThat(week(scene().until("2026-10-29"))).contains(MISSED);
        }

        @Test
        void a_month_of_14_active_days_of_30_but_not_one_of_half_of_them() {
            assertThat(june(scene().suspended("2026-06-15", "2026-06-30"))).contains(EXCUSED);
            assertThat(june(scene().suspended("2026-06-16", "2026-06-30"))).contains(MISSED);
        }

        @Test
        void a_month_of_31_days_with_15_active_ones_but_not_with_16() {
            Scene fifteen = scene().suspended("2026-07-16", "2026-07-31");
            Scene sixteen = scene().suspended("2026-07-17", "2026-07-31");

            assertThat(fifteen.verdict("MONTHLY_ACTIVITY", "2026-07-01", "2026-07-31", "2026-12-31"))
                    .contains(EXCUSED);
            assertThat(sixteen.verdict("MONTHLY_ACTIVITY", "2026-07-01", "2026-07-31", "2026-12-31"))
                    .contains(MISSED);
        }

        @Test
        void by_overlapping_suspensions_each_of_whose_days_counts_once() {
            assertThat(week(scene().suspended("2026-10-27", "2026-10-28")
                            .suspended("2026-10-28", "2026-10-29")
                            .suspended("2026-10-28", "2026-10-28")))
                    .contains(MISSED);
            assertThat(week(scene().suspended("2026-10-27", "2026-10-29").suspended("2026-10-29", "2026-10-30")))
                    .contains(EXCUSED);
        }

        @Test
        void by_an_open_suspension() {
            assertThat(week(scene().suspendedFrom("2026-10-29"))).contains(EXCUSED);
            assertThat(week(scene().suspendedFrom("2026-10-30"))).contains(MISSED);
            assertThat(week(scene().suspendedFrom("2025-06-01"))).contains(EXCUSED);
        }

        @Test
        void before_the_as_of_day_has_come_that_far() {
            assertThat(week(scene().suspended("2026-10-29", SUNDAY), MONDAY)).contains(EXCUSED);
        }

        @Test
        void a_festival_on_whose_own_day_the_pairing_is_not_active() {
            assertThat(midAutumn(scene().suspended("2026-09-25", "2026-09-25"), "2026-12-31"))
                    .contains(EXCUSED);
            assertThat(midAutumn(scene().from("2026-09-25"), "2026-12-31")).contains(MISSED);
            assertThat(midAutumn(scene().until("2026-09-24"), "2026-12-31")).contains(EXCUSED);
            assertThat(spring(scene().from("2026-02-18"), "2026-12-31")).contains(EXCUSED);
            assertThat(spring(scene().suspended("2026-02-10", "2026-02-16"), "2026-12-31"))
                    .contains(MISSED);
        }

        @Test
        void a_period_without_an_active_day_whatever_the_rules_ask() {
            RuleBook always = Books.of(Books.fromActivePercent(Books.FIRST, 0));

            assertThat(week(scene().by(always).suspended(MONDAY, SUNDAY))).contains(EXCUSED);
            assertThat(week(scene().by(always).suspended(MONDAY, "2026-10-31"))).contains(MISSED);
        }
    }

    @Nested
    class Pending {
        @Test
        void until_the_day_before_the_week_s_last_day_and_no_longer() {
            assertThat(week(scene(), MONDAY)).contains(PENDING);
            assertThat(week(scene(), "2026-10-31")).contains(PENDING);
            assertThat(week(scene(), SUNDAY)).contains(MISSED);
            assertThat(week(scene(), "2026-11-02")).contains(MISSED);
        }

        @Test
        void only_while_an_active_day_is_ahead() {
            assertThat(week(scene().suspended("2026-10-31", SUNDAY), "2026-10-29"))
                    .contains(PENDING);
            assertThat(week(scene().suspended("2026-10-31", SUNDAY), "2026-10-30"))
                    .contains(MISSED);
            assertThat(week(scene().until("2026-10-30"), "2026-10-29")).contains(PENDING);
            assertThat(week(scene().until("2026-10-30"), "2026-10-30")).contains(MISSED);
        }

        @Test
        void a_festival_until_its_window_closes() {
            assertThat(spring(scene(), "2026-02-17")).contains(PENDING);
            assertThat(spring(scene(), "2026-03-02")).contains(PENDING);
            assertThat(spring(scene(), "2026-03-03")).contains(MISSED);
            assertThat(midAutumn(scene(), "2026-09-24")).contains(PENDING);
            assertThat(midAutumn(scene(), "2026-09-25")).contains(MISSED);
        }
    }

    @Nested
    class Reported {
        @Test
        void from_the_period_s_first_day_on() {
            assertThat(week(scene(), "2026-10-25")).isEmpty();
            assertThat(week(scene(), MONDAY)).isPresent();
        }

        @Test
        void when_the_pairing_shares_a_day_with_the_period() {
            assertThat(week(scene().from(SUNDAY), "2026-12-31")).contains(EXCUSED);
            assertThat(week(scene().from("2026-11-02"), "2026-12-31")).isEmpty();
            assertThat(week(scene().until(MONDAY), "2026-12-31")).contains(EXCUSED);
            assertThat(week(scene().until("2026-10-25"), "2026-12-31")).isEmpty();
        }

        @Test
        void in_the_window_that_holds_the_period_s_last_day() {
            assertThat(scene().lines("WEEKLY_CHAT", "2026-01-01", "2026-01-31", "2026-12-31"))
                    .containsExactly(
                            "2025-12-29..2026-01-04 MISSED",
                            "2026-01-05..2026-01-11 MISSED",
                            "2026-01-12..2026-01-18 MISSED",
                            "2026-01-19..2026-01-25 MISSED");
            assertThat(scene().lines("WEEKLY_CHAT", "2025-12-01", "2025-12-31", "2026-12-31"))
                    .containsExactly(
                            "2025-12-01..2025-12-07 MISSED",
                            "2025-12-08..2025-12-14 MISSED",
                            "2025-12-15..2025-12-21 MISSED",
                            "2025-12-22..2025-12-28 MISSED");
        }

        @Test
        void with_a_chat_of_the_year_before_when_the_week_spans_new_year() {
            assertThat(scene().done(CHAT, "2025-12-29").lines("WEEKLY_CHAT", "2026-01-01", "2026-01-04", "2026-12-31"))
                    .containsExactly("2025-12-29..2026-01-04 MET");
        }

        @Test
        void never_for_a_pairing_that_the_report_does_not_concern() {
            assertThat(scene().until("2026-01-02").findings("2026-01-03", "2026-01-31", "2026-12-31"))
                    .isEmpty();
            assertThat(scene().until("2026-01-03").findings("2026-01-03", "2026-01-31", "2026-12-31"))
                    .isNotEmpty();
            assertThat(scene().from("2026-01-31").findings("2026-01-03", "2026-01-31", "2026-12-31"))
                    .isNotEmpty();
            assertThat(scene().from("2026-02-01").findings("2026-01-03", "2026-01-31", "2026-12-31"))
                    .isEmpty();
            assertThat(scene().from("2026-01-20").findings("2026-01-03", "2026-01-31", "2026-01-19"))
                    .isEmpty();
            assertThat(scene().from("2026-01-20").findings("2026-01-03", "2026-01-31", "2026-01-20"))
                    .isNotEmpty();
        }
    }
}
