package org.warmsunset.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.warmsunset.duty.Scene.day;
import static org.warmsunset.duty.Scene.range;

import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warmsunset.calendar.Festival;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.calendar.YearOutOfRangeException;

class ScheduleTest {
    private static final RuleSet FIRST = Books.FIRST;

    private static List<OwedPeriod> schedule(RuleBook book, String from, String to) {
        return Schedule.of(Run.of(book), range(from, to), range(from, to), FestivalCalendar.china());
    }

    private static List<String> lines(RuleBook book, String duty, String from, String to) {
        return schedule(book, from, to).stream()
                .filter(period -> period.duty().code().equals(duty))
                .map(period -> period.days() + " of " + period.naturalLength() + " by "
                        + period.duty().ruleName())
                .toList();
    }

    private static RuleBook changed(RuleSet second) {
        return Scene.RULES.withVersion(second);
    }

    private static RuleSet second(String from) {
        return FIRST.withVersion("second").withInForceFrom(day(from));
    }

    @Test
    void a_month_has_its_weeks_its_month_and_its_festivals_by_last_day_then_duty() {
        assertThat(schedule(Scene.RULES, "2026-02-01", "2026-03-03"))
                .extracting(period -> period.duty().code() + " " + period.days())
                .containsExactly(
                        "WEEKLY_CHAT 2026-01-26..2026-02-01",
                        "WEEKLY_CHAT 2026-02-02..2026-02-08",
                        "WEEKLY_CHAT 2026-02-09..2026-02-15",
                        "WEEKLY_CHAT 2026-02-16..2026-02-22",
                        "MONTHLY_ACTIVITY 2026-02-01..2026-02-28",
                        "WEEKLY_CHAT 2026-02-23..2026-03-01",
                        "FESTIVAL_GREETING 2026-02-10..2026-03-03");
    }

    @Test
    void periods_that_end_on_one_day_are_ordered_by_duty() {
        assertThat(schedule(Scene.RULES, "2026-05-31", "2026-05-31"))
                .extracting(period -> period.duty().code() + " " + period.days())
                .containsExactly("WEEKLY_CHAT 2026-05-25..2026-05-31", "MONTHLY_ACTIVITY 2026-05-01..2026-05-31");
    }

    @Test
    void the_first_and_the_last_year_of_the_festival_table_can_be_reported() {
        RuleBook changed = Scene.RULES.withVersion(Books.without(second("2100-12-01"), "FESTIVAL_GREETING"));

        assertThat(lines(Scene.RULES, "FESTIVAL_GREETING", "1950-01-01", "1950-12-31"))
                .hasSize(4);
        assertThat(lines(changed, "FESTIVAL_GREETING", "2100-01-01", "2100-12-31"))
                .hasSize(4);
        assertThatExceptionOfType(YearOutOfRangeException.class)
                .isThrownBy(() -> schedule(Scene.RULES, "1949-01-01", "1949-12-31"))
                .withMessageContaining("1949");
    }

    @Test
    void a_year_has_as_many_weeks_as_sundays_twelve_months_and_four_festivals() {
        assertThat(lines(Scene.RULES, "WEEKLY_CHAT", "2026-01-01", "2026-12-31"))
                .hasSize(52);
        assertThat(lines(Scene.RULES, "WEEKLY_CHAT", "2023-01-01", "2023-12-31"))
                .hasSize(53);
        assertThat(lines(Scene.RULES, "MONTHLY_ACTIVITY", "2026-01-01", "2026-12-31"))
                .hasSize(12);
        assertThat(lines(Scene.RULES, "FESTIVAL_GREETING", "2026-01-01", "2026-12-31"))
                .containsExactly(
                        "2026-02-10..2026-03-03 of 22 by 2019",
                        "2026-06-12..2026-06-19 of 8 by 2019",
                        "2026-09-18..2026-09-25 of 8 by 2019",
                        "2026-10-11..2026-10-18 of 8 by 2019");
    }

    @Test
    void week_53_belongs_to_the_year_in_which_it_ends() {
        assertThat(lines(Scene.RULES, "WEEKLY_CHAT", "2026-12-21", "2026-12-31"))
                .containsExactly("2026-12-21..2026-12-27 of 7 by 2019");
        assertThat(lines(Scene.RULES, "WEEKLY_CHAT", "2027-01-01", "2027-01-03"))
                .containsExactly("2026-12-28..2027-01-03 of 7 by 2019");
    }

    @Test
    void a_month_is_in_the_window_of_its_last_day_only() {
        assertThat(lines(Scene.RULES, "MONTHLY_ACTIVITY", "2024-02-01", "2024-02-28"))
                .isEmpty();
        assertThat(lines(Scene.RULES, "MONTHLY_ACTIVITY", "2024-02-29", "2024-02-29"))
                .containsExactly("2024-02-01..2024-02-29 of 29 by 2019");
    }

    @Test
    void a_festival_is_in_the_window_of_its_own_window_s_last_day_only() {
        assertThat(lines(Scene.RULES, "FESTIVAL_GREETING", "2026-02-10", "2026-03-02"))
                .isEmpty();
        assertThat(lines(Scene.RULES, "FESTIVAL_GREETING", "2026-03-03", "2026-03-03"))
                .containsExactly("2026-02-10..2026-03-03 of 22 by 2019");
    }

    @Test
    void a_festival_window_that_spans_new_year_is_in_the_year_in_which_it_closes() {
        RuleBook book = Books.of(Books.with(FIRST, Books.greetings(new Owed.FestivalWindow(Festival.DONGZHI, 2, 30))));

        assertThat(lines(book, "FESTIVAL_GREETING", "2026-01-01", "2026-12-31"))
                .containsExactly("2025-12-19..2026-01-20 of 33 by 2019");
    }

    @Test
    void a_new_week_start_cuts_the_old_week_and_begins_its_own_on_the_day_of_change() {
        RuleBook book = changed(second("2026-10-28").withWeekStart(DayOfWeek.SUNDAY));

        assertThat(lines(book, "WEEKLY_CHAT", "2026-10-20", "2026-11-10"))
                .containsExactly(
                        "2026-10-19..2026-10-25 of 7 by 2019",
                        "2026-10-26..2026-10-27 of 7 by 2019",
                        "2026-10-28..2026-10-31 of 7 by second",
                        "2026-11-01..2026-11-07 of 7 by second");
    }

    @Test
    void a_new_week_start_on_the_old_one_s_day_cuts_nothing() {
        RuleBook book = changed(second("2026-11-01").withWeekStart(DayOfWeek.SUNDAY));

        assertThat(lines(book, "WEEKLY_CHAT", "2026-10-31", "2026-11-08"))
                .containsExactly("2026-10-26..2026-10-31 of 7 by 2019", "2026-11-01..2026-11-07 of 7 by second");
    }

    @Test
    void a_new_version_of_the_same_shape_cuts_nothing_and_judges_from_the_next_period_on() {
        RuleBook book = changed(Books.fromActivePercent(second("2026-10-28"), 10));

        assertThat(lines(book, "WEEKLY_CHAT", "2026-10-26", "2026-11-08"))
                .containsExactly("2026-10-26..2026-11-01 of 7 by 2019", "2026-11-02..2026-11-08 of 7 by second");
        assertThat(lines(book, "MONTHLY_ACTIVITY", "2026-10-01", "2026-11-30"))
                .containsExactly("2026-10-01..2026-10-31 of 31 by 2019", "2026-11-01..2026-11-30 of 30 by second");
    }

    @Test
    void a_version_in_force_from_a_period_s_first_day_judges_it() {
        assertThat(lines(changed(second("2026-10-26")), "WEEKLY_CHAT", "2026-11-01", "2026-11-01"))
                .containsExactly("2026-10-26..2026-11-01 of 7 by second");
        assertThat(lines(changed(second("2026-10-27")), "WEEKLY_CHAT", "2026-11-01", "2026-11-01"))
                .containsExactly("2026-10-26..2026-11-01 of 7 by 2019");
    }

    @Test
    void a_changed_greeting_window_cuts_the_old_one() {
        RuleBook book = changed(
                Books.with(second("2026-02-20"), Books.greetings(new Owed.FestivalWindow(Festival.CHUNJIE, 0, 20))));

        assertThat(lines(book, "FESTIVAL_GREETING", "2026-01-01", "2026-12-31"))
                .containsExactly("2026-02-10..2026-02-19 of 22 by 2019", "2026-02-20..2026-03-09 of 21 by second");
    }

    @Test
    void a_festival_that_is_dropped_is_cut_short_and_not_owed_again() {
        RuleBook book = changed(Books.without(second("2026-09-20"), "FESTIVAL_GREETING"));

        assertThat(lines(book, "FESTIVAL_GREETING", "2026-06-01", "2027-12-31"))
                .containsExactly("2026-06-12..2026-06-19 of 8 by 2019", "2026-09-18..2026-09-19 of 8 by 2019");
    }

    @Test
    void a_festival_that_is_added_is_owed_from_the_day_of_change() {
        RuleBook book = changed(
                Books.with(second("2026-12-22"), Books.greetings(new Owed.FestivalWindow(Festival.DONGZHI, 3, 3))));

        assertThat(lines(book, "FESTIVAL_GREETING", "2026-11-01", "2026-12-31"))
                .containsExactly("2026-12-22..2026-12-25 of 7 by second");
    }

    @Test
    void a_cut_window_ends_before_a_festival_of_the_next_year() {
        RuleSet early = Books.with(FIRST, Books.greetings(new Owed.FestivalWindow(Festival.CHUNJIE, 60, 0)));
        RuleBook cut = Books.of(early, Books.without(second("2027-01-01"), "FESTIVAL_GREETING"));

        assertThat(lines(cut, "FESTIVAL_GREETING", "2026-11-01", "2026-12-31"))
                .containsExactly("2026-12-08..2026-12-31 of 61 by 2019");
    }

    @Test
    void rules_that_come_and_go_within_one_week_make_periods_of_their_own() {
        RuleBook book = changed(second("2026-10-28").withWeekStart(DayOfWeek.THURSDAY))
                .withVersion(FIRST.withVersion("third").withInForceFrom(day("2026-10-30")));

        assertThat(lines(book, "WEEKLY_CHAT", "2026-10-26", "2026-11-01"))
                .containsExactly(
                        "2026-10-26..2026-10-27 of 7 by 2019",
                        "2026-10-28..2026-10-28 of 7 by second",
                        "2026-10-29..2026-10-29 of 7 by second",
                        "2026-10-30..2026-11-01 of 7 by third");
    }
}
