package org.warmsunset.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.warmsunset.care.ServiceKind.CHAT;
import static org.warmsunset.care.ServiceKind.GREETING;
import static org.warmsunset.duty.Scene.day;
import static org.warmsunset.duty.Scene.range;
import static org.warmsunset.duty.Scene.scene;

import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;
import org.warmsunset.calendar.Festival;

/** What happens when the rules change. */
class ChangedRulesTest {
    private static final RuleSet FIRST = Books.FIRST;
    private static final RuleSet LONG_SPRING =
            Books.with(FIRST, Books.greetings(new Owed.FestivalWindow(Festival.CHUNJIE, 7, 20)));

    private static RuleBook from(String day, RuleSet rules) {
        return Scene.RULES.withVersion(rules.withVersion("second").withInForceFrom(day(day)));
    }

    @Test
    void half_of_the_natural_length_decides_whether_a_cut_week_is_owed() {
        RuleBook short3 = from("2026-10-29", FIRST.withWeekStart(DayOfWeek.SUNDAY));
        RuleBook long4 = from("2026-10-30", FIRST.withWeekStart(DayOfWeek.SUNDAY));

        assertThat(scene().by(short3).lines("WEEKLY_CHAT", "2026-10-26", "2026-10-31", "2026-12-31"))
                .containsExactly("2026-10-26..2026-10-28 EXCUSED", "2026-10-29..2026-10-31 EXCUSED");
        assertThat(scene().by(long4).lines("WEEKLY_CHAT", "2026-10-26", "2026-10-31", "2026-12-31"))
                .containsExactly("2026-10-26..2026-10-29 MISSED", "2026-10-30..2026-10-31 EXCUSED");
    }

    @Test
    void a_cut_week_says_that_the_rules_cut_it_and_a_suspended_one_does_not() {
        RuleBook book = from("2026-10-29", FIRST.withWeekStart(DayOfWeek.SUNDAY));
        Scene suspended = scene().by(book).suspended("2026-10-19", "2026-10-28");

        assertThat(scene().by(book).findings("2026-10-19", "2026-10-31", "2026-12-31"))
                .filteredOn(
                        finding -> finding.duty().code().equals("WEEKLY_CHAT") && finding.verdict() == Verdict.EXCUSED)
                .extracting(Finding::cut)
                .containsExactly(true, true);
        assertThat(suspended.findings("2026-10-19", "2026-10-25", "2026-12-31"))
                .filteredOn(finding -> finding.duty().code().equals("WEEKLY_CHAT"))
                .extracting(Finding::verdict, Finding::cut)
                .containsExactly(tuple(Verdict.EXCUSED, false));
    }

    @Test
    void a_chat_in_a_cut_week_meets_it_and_not_its_neighbour() {
        RuleBook book = from("2026-10-30", FIRST.withWeekStart(DayOfWeek.FRIDAY));

        assertThat(scene().by(book)
                        .done(CHAT, "2026-10-29")
                        .lines("WEEKLY_CHAT", "2026-10-26", "2026-11-05", "2026-12-31"))
                .containsExactly("2026-10-26..2026-10-29 MET", "2026-10-30..2026-11-05 MISSED");
    }

    @Test
    void a_new_minimum_holds_from_the_first_period_that_begins_under_it() {
        RuleBook book = from(
                "2026-10-28",
                Books.with(FIRST, Books.duty("WEEKLY_CHAT", Books.every(Cycle.Calendar.WEEK), Books.by(2, CHAT))));
        Scene scene = scene().by(book).done(CHAT, "2026-10-27", "2026-11-03");

        assertThat(scene.lines("WEEKLY_CHAT", "2026-10-26", "2026-11-08", "2026-12-31"))
                .containsExactly("2026-10-26..2026-11-01 MET", "2026-11-02..2026-11-08 MISSED");
        assertThat(scene.done(CHAT, "2026-11-08").lines("WEEKLY_CHAT", "2026-11-08", "2026-11-08", "2026-12-31"))
                .containsExactly("2026-11-02..2026-11-08 MET");
    }

    @Test
    void each_finding_names_the_version_by_which_it_was_judged() {
        RuleBook book = from("2026-10-28", FIRST);

        assertThat(scene().by(book).findings("2026-10-26", "2026-11-08", "2026-12-31"))
                .filteredOn(finding -> finding.duty().code().equals("WEEKLY_CHAT"))
                .extracting(Finding::ruleVersion)
                .containsExactly("2019", "second");
    }

    @Test
    void both_parts_of_a_cut_greeting_window_go_by_the_festival_s_own_day() {
        RuleBook book = from("2026-02-20", LONG_SPRING);

        assertThat(scene().by(book)
                        .suspended("2026-02-17", "2026-02-17")
                        .lines("FESTIVAL_GREETING", "2026-01-01", "2026-03-31", "2026-12-31"))
                .containsExactly("2026-02-10..2026-02-19 EXCUSED", "2026-02-20..2026-03-09 EXCUSED");
        assertThat(scene().by(book)
                        .done(GREETING, "2026-02-19")
                        .lines("FESTIVAL_GREETING", "2026-01-01", "2026-03-31", "2026-12-31"))
                .containsExactly("2026-02-10..2026-02-19 MET", "2026-02-20..2026-03-09 MISSED");
    }

    @Test
    void the_festival_s_own_day_may_lie_before_the_report_s_window() {
        RuleBook book = from("2026-02-20", LONG_SPRING);
        Scene scene = scene().by(book);

        assertThat(scene.lines("FESTIVAL_GREETING", "2026-03-09", "2026-03-09", "2026-12-31"))
                .containsExactly("2026-02-20..2026-03-09 MISSED");
        assertThat(scene.duties("2026-03-09", "2026-03-09", "2026-12-31").bounds())
                .isEqualTo(range("2026-02-17", "2026-03-09"));
    }

    @Test
    void the_festival_s_own_day_may_lie_after_the_report_s_window() {
        RuleBook book = from("2026-02-12", Books.without(FIRST, "FESTIVAL_GREETING"));
        Scene scene = scene().by(book);

        assertThat(scene.lines("FESTIVAL_GREETING", "2026-02-11", "2026-02-11", "2026-12-31"))
                .containsExactly("2026-02-10..2026-02-11 MISSED");
        assertThat(scene.duties("2026-02-11", "2026-02-11", "2026-12-31").bounds())
                .isEqualTo(range("2026-02-10", "2026-02-17"));
        assertThat(scene.suspended("2026-02-17", "2026-02-17")
                        .lines("FESTIVAL_GREETING", "2026-02-11", "2026-02-11", "2026-12-31"))
                .containsExactly("2026-02-10..2026-02-11 EXCUSED");
    }

    @Test
    void a_cut_window_without_an_active_day_of_its_own_is_excused() {
        RuleBook book = from("2026-02-20", LONG_SPRING);

        assertThat(scene().by(book)
                        .suspended("2026-02-20", "2026-03-09")
                        .lines("FESTIVAL_GREETING", "2026-03-09", "2026-03-09", "2026-12-31"))
                .containsExactly("2026-02-20..2026-03-09 EXCUSED");
    }
}
