package org.warmsunset.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmsunset.care.ServiceKind.CHAT;
import static org.warmsunset.care.ServiceKind.VISIT;
import static org.warmsunset.duty.Books.by;
import static org.warmsunset.duty.Books.duty;
import static org.warmsunset.duty.Books.every;
import static org.warmsunset.duty.Scene.day;
import static org.warmsunset.duty.Scene.scene;

import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The periods of each cycle. */
class CyclesTest {
    private static List<String> missed(RuleBook book, String from, String to) {
        return scene().by(book).lines("D", from, to, "2026-12-31").stream()
                .map(line -> line.replace(" MISSED", ""))
                .toList();
    }

    private static RuleBook book(Cycle cycle) {
        return Books.of(Books.with(Books.FIRST, duty("D", every(cycle), by(1, CHAT))));
    }

    @Test
    void a_week_is_seven_days_from_the_day_on_which_weeks_begin() {
        RuleBook book = Books.of(Books.with(
                Books.FIRST.withWeekStart(DayOfWeek.SATURDAY), duty("D", every(Cycle.Calendar.WEEK), by(1, CHAT))));

        assertThat(missed(book, "2026-10-31", "2026-11-13"))
                .containsExactly("2026-10-31..2026-11-06", "2026-11-07..2026-11-13");
    }

    @Test
    void a_month_a_quarter_a_half_year_and_a_year_are_those_of_the_calendar() {
        assertThat(missed(book(Cycle.Calendar.MONTH), "2026-01-01", "2026-03-31"))
                .containsExactly("2026-01-01..2026-01-31", "2026-02-01..2026-02-28", "2026-03-01..2026-03-31");
        assertThat(missed(book(Cycle.Calendar.QUARTER), "2026-01-01", "2026-12-31"))
                .containsExactly(
                        "2026-01-01..2026-03-31",
                        "2026-04-01..2026-06-30",
                        "2026-07-01..2026-09-30",
                        "2026-10-01..2026-12-31");
        assertThat(missed(book(Cycle.Calendar.HALF_YEAR), "2026-01-01", "2026-12-31"))
                .containsExactly("2026-01-01..2026-06-30", "2026-07-01..2026-12-31");
        assertThat(missed(book(Cycle.Calendar.YEAR), "2025-06-01", "2026-12-31"))
                .containsExactly("2025-01-01..2025-12-31", "2026-01-01..2026-12-31");
    }

    @Test
    void periods_of_some_days_tile_from_a_day_on_and_there_is_none_before_it() {
        RuleBook tenDays = book(new Cycle.Tiles(10, day("2026-01-05")));

        assertThat(missed(tenDays, "2025-01-01", "2026-01-31"))
                .containsExactly("2026-01-05..2026-01-14", "2026-01-15..2026-01-24");
        assertThat(missed(tenDays, "2026-12-21", "2026-12-31")).containsExactly("2026-12-21..2026-12-30");
        assertThat(missed(book(new Cycle.Tiles(1, day("2026-10-30"))), "2026-10-29", "2026-10-31"))
                .containsExactly("2026-10-30..2026-10-30", "2026-10-31..2026-10-31");
    }

    @Test
    void a_period_that_a_duty_joins_late_is_judged_by_its_natural_length() {
        Duty quarterly = duty("D", every(Cycle.Calendar.QUARTER), by(1, CHAT));
        RuleSet half = Books.with(Books.FIRST, quarterly).withVersion("b").withInForceFrom(day("2026-02-15"));
        RuleSet less = half.withInForceFrom(day("2026-02-16"));

        assertThat(scene().by(Books.of(Books.FIRST, half)).lines("D", "2026-01-01", "2026-03-31", "2026-12-31"))
                .containsExactly("2026-02-15..2026-03-31 MISSED");
        assertThat(scene().by(Books.of(Books.FIRST, less)).lines("D", "2026-01-01", "2026-03-31", "2026-12-31"))
                .containsExactly("2026-02-16..2026-03-31 EXCUSED");
    }

    @Test
    void new_tiles_cut_the_old_ones() {
        RuleSet seven = Books.with(Books.FIRST, duty("D", every(new Cycle.Tiles(7, day("2026-10-01"))), by(1, CHAT)));
        RuleSet three = Books.with(seven, duty("D", every(new Cycle.Tiles(3, day("2026-10-09"))), by(1, CHAT)))
                .withVersion("b")
                .withInForceFrom(day("2026-10-13"));

        assertThat(missed(Books.of(seven, three), "2026-10-01", "2026-10-18"))
                .containsExactly(
                        "2026-10-01..2026-10-07",
                        "2026-10-08..2026-10-12",
                        "2026-10-13..2026-10-14",
                        "2026-10-15..2026-10-17");
    }

    @Test
    void a_new_week_start_cuts_weeks_and_no_other_period() {
        RuleSet first = Books.with(
                Books.with(Books.FIRST, duty("D", every(Cycle.Calendar.MONTH), by(1, CHAT))),
                duty("E", every(new Cycle.Tiles(5, day("2026-10-01"))), by(1, VISIT)));
        RuleBook book = Books.of(
                first, first.withVersion("b").withInForceFrom(day("2026-10-14")).withWeekStart(DayOfWeek.SUNDAY));

        assertThat(missed(book, "2026-10-01", "2026-10-31")).containsExactly("2026-10-01..2026-10-31");
        assertThat(scene().by(book).lines("E", "2026-10-11", "2026-10-15", "2026-12-31"))
                .containsExactly("2026-10-11..2026-10-15 MISSED");
    }

    @Test
    void from_no_percent_on_any_active_day_owes_it_and_from_all_only_all_of_them() {
        RuleSet week = Books.with(Books.FIRST, duty("D", every(Cycle.Calendar.WEEK), by(1, CHAT)));
        Scene lastDay = scene().from("2026-11-01");
        Scene butOne = scene().from("2026-10-27");

        assertThat(lastDay.by(Books.of(Books.fromActivePercent(week, 0)))
                        .lines("D", "2026-11-01", "2026-11-01", "2026-12-31"))
                .containsExactly("2026-10-26..2026-11-01 MISSED");
        assertThat(butOne.by(Books.of(Books.fromActivePercent(week, 100)))
                        .lines("D", "2026-11-01", "2026-11-01", "2026-12-31"))
                .containsExactly("2026-10-26..2026-11-01 EXCUSED");
        assertThat(scene().by(Books.of(Books.fromActivePercent(week, 100)))
                        .lines("D", "2026-11-01", "2026-11-01", "2026-12-31"))
                .containsExactly("2026-10-26..2026-11-01 MISSED");
    }
}
