package org.warmsunset.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmsunset.care.ServiceKind.CHAT;
import static org.warmsunset.care.ServiceKind.VISIT;
import static org.warmsunset.duty.Books.by;
import static org.warmsunset.duty.Books.duty;
import static org.warmsunset.duty.Books.every;
import static org.warmsunset.duty.Scene.day;
import static org.warmsunset.duty.Scene.scene;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.warmsunset.archive.Status;

/** What the archive of an elder changes. The week is Monday 26 October to Sunday 1 November 2026. */
class TiersAndStatesTest {
    private static final RuleSet TIERED = Books.FIRST.withTiers("HIGH", "KEY", "GENERAL");

    private static List<String> week(Scene scene, String code) {
        return scene.lines(code, "2026-11-01", "2026-11-01", "2026-12-31");
    }

    @Nested
    class Tiers {
        private final RuleBook book = Books.of(Books.with(
                Books.with(
                        Books.with(
                                TIERED,
                                duty("D", every(Cycle.Calendar.WEEK), by(1, VISIT))
                                        .withTiers("HIGH", "KEY")),
                        duty("L", every(Cycle.Calendar.WEEK), by(1, VISIT)).withTiers("GENERAL")),
                duty("S", new Owed.Once(5), by(1, VISIT)).withTiers("HIGH")));

        private Scene begun() {
            return scene().by(book);
        }

        @Test
        void an_elder_of_another_tier_is_owed_nothing_and_there_is_no_finding() {
            assertThat(week(begun().tier("2026-01-01", "KEY"), "D")).containsExactly("2026-10-26..2026-11-01 MISSED");
            assertThat(week(begun().tier("2026-01-01", "KEY"), "L")).isEmpty();
            assertThat(week(begun().tier("2026-01-01", "GENERAL"), "D")).isEmpty();
        }

        @Test
        void an_elder_to_whom_no_tier_was_given_has_the_last_one() {
            assertThat(week(begun(), "D")).isEmpty();
            assertThat(week(begun(), "L")).containsExactly("2026-10-26..2026-11-01 MISSED");
        }

        @Test
        void the_tier_of_the_period_s_first_day_decides() {
            assertThat(week(begun().tier("2026-10-26", "HIGH"), "D")).hasSize(1);
            assertThat(week(begun().tier("2026-10-27", "HIGH"), "D")).isEmpty();
            assertThat(week(begun().tier("2026-01-01", "HIGH").tier("2026-10-26", "GENERAL"), "D"))
                    .isEmpty();
        }

        @Test
        void in_the_pairing_s_first_period_that_of_its_start_decides() {
            assertThat(week(begun().from("2026-10-28").tier("2026-10-28", "HIGH"), "D"))
                    .hasSize(1);
            assertThat(week(begun().from("2026-10-28").tier("2026-10-29", "HIGH"), "D"))
                    .isEmpty();
        }

        @Test
        void a_standing_duty_goes_by_the_tier_on_the_start() {
            assertThat(begun().from("2026-10-28")
                            .tier("2026-10-28", "HIGH")
                            .lines("S", "2026-10-01", "2026-12-31", "2026-12-31"))
                    .containsExactly("2026-10-28..2026-11-02 MISSED");
            assertThat(begun().from("2026-10-28")
                            .tier("2026-10-29", "HIGH")
                            .lines("S", "2026-10-01", "2026-12-31", "2026-12-31"))
                    .isEmpty();
        }

        @Test
        void the_tiers_of_a_duty_are_those_of_the_version_in_force_on_the_period_s_first_day() {
            RuleSet all = Books.with(TIERED, duty("D", every(Cycle.Calendar.WEEK), by(1, VISIT)));
            RuleSet high = Books.with(
                            TIERED,
                            duty("D", every(Cycle.Calendar.WEEK), by(1, VISIT)).withTiers("HIGH"))
                    .withVersion("b");

            assertThat(week(begun().by(Books.of(all, high.withInForceFrom(day("2026-10-27")))), "D"))
                    .containsExactly("2026-10-26..2026-11-01 MISSED");
            assertThat(week(begun().by(Books.of(all, high.withInForceFrom(day("2026-10-26")))), "D"))
                    .isEmpty();
        }
    }

    @Nested
    class States {
        @Test
        void nobody_owes_a_week_to_an_elder_who_is_away_for_most_of_it() {
            for (Status status : Set.of(Status.AWAY, Status.IN_CARE_HOME, Status.MOVED_AWAY, Status.DECEASED)) {
                assertThat(week(scene().status("2026-10-29", status), "WEEKLY_CHAT"))
                        .containsExactly("2026-10-26..2026-11-01 EXCUSED");
                assertThat(week(scene().status("2026-10-30", status), "WEEKLY_CHAT"))
                        .containsExactly("2026-10-26..2026-11-01 MISSED");
            }
        }

        @Test
        void she_is_owed_it_again_when_she_is_back() {
            assertThat(week(
                            scene().status("2026-10-01", Status.AWAY).status("2026-10-29", Status.PRESENT),
                            "WEEKLY_CHAT"))
                    .containsExactly("2026-10-26..2026-11-01 MISSED");
        }

        @Test
        void a_festival_on_which_she_is_away_is_excused() {
            assertThat(scene().status("2026-09-25", Status.AWAY)
                            .status("2026-09-26", Status.PRESENT)
                            .lines("FESTIVAL_GREETING", "2026-09-01", "2026-09-30", "2026-12-31"))
                    .containsExactly("2026-09-18..2026-09-25 EXCUSED");
        }

        @Test
        void a_standing_duty_goes_on_while_she_is_away() {
            assertThat(scene().from("2026-03-01")
                            .status("2026-03-01", Status.AWAY)
                            .lines("CONTACT_CARD", "2026-01-01", "2026-12-31", "2026-12-31"))
                    .containsExactly("2026-03-01..2026-03-15 MISSED");
        }
    }

    @Nested
    class Watermarks {
        @Test
        void a_week_whose_last_active_day_lies_beyond_is_unknown_and_not_missed() {
            assertThat(week(scene().completeUntil("2026-10-31"), "WEEKLY_CHAT"))
                    .containsExactly("2026-10-26..2026-11-01 UNKNOWN");
            assertThat(week(scene().completeUntil("2026-11-01"), "WEEKLY_CHAT"))
                    .containsExactly("2026-10-26..2026-11-01 MISSED");
            assertThat(week(scene().completeUntil("2026-10-30").suspended("2026-10-31", "2026-11-01"), "WEEKLY_CHAT"))
                    .containsExactly("2026-10-26..2026-11-01 MISSED");
        }

        @Test
        void what_is_met_excused_or_pending_stays_so() {
            Scene marked = scene().completeUntil("2026-01-01");

            assertThat(marked.lines("WEEKLY_CHAT", "2026-11-01", "2026-11-01", "2026-10-31"))
                    .containsExactly("2026-10-26..2026-11-01 PENDING");
            assertThat(week(scene().completeUntil("2026-01-01").done(CHAT, "2026-10-26"), "WEEKLY_CHAT"))
                    .containsExactly("2026-10-26..2026-11-01 MET");
            assertThat(week(scene().completeUntil("2026-01-01").from("2026-10-30"), "WEEKLY_CHAT"))
                    .containsExactly("2026-10-26..2026-11-01 EXCUSED");
        }

        @Test
        void a_standing_duty_is_unknown_when_its_deadline_lies_beyond() {
            assertThat(scene().from("2026-03-01")
                            .completeUntil("2026-03-14")
                            .lines("CONTACT_CARD", "2026-01-01", "2026-12-31", "2026-12-31"))
                    .containsExactly("2026-03-01..2026-03-15 UNKNOWN");
            assertThat(scene().from("2026-03-01")
                            .completeUntil("2026-03-15")
                            .lines("CONTACT_CARD", "2026-01-01", "2026-12-31", "2026-12-31"))
                    .containsExactly("2026-03-01..2026-03-15 MISSED");
        }

        @Test
        void the_district_where_she_lived_on_the_last_day_decides() {
            assertThat(week(scene().completeUntil("2026-10-01").livesIn("2026-11-01", "230103"), "WEEKLY_CHAT"))
                    .containsExactly("2026-10-26..2026-11-01 MISSED");
            assertThat(week(scene().completeUntil("2026-10-01").livesIn("2026-11-02", "230103"), "WEEKLY_CHAT"))
                    .containsExactly("2026-10-26..2026-11-01 UNKNOWN");
        }

        @Test
        void an_unknown_finding_has_no_remedy() {
            Finding unknown = scene().completeUntil("2026-10-31")
                    .finding("WEEKLY_CHAT", "2026-11-01", "2026-11-01", "2026-12-31");

            assertThat(unknown.verdict()).isEqualTo(Verdict.UNKNOWN);
            assertThat(unknown.remedy()).isEmpty();
            assertThat(unknown.dueBy()).isEmpty();
        }
    }
}
