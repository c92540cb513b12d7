package org.warmsunset.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateRangeTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 26);
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 1);
    private static final DateRange WEEK = DateRange.of(MONDAY, SUNDAY);

    @Test
    void a_range_of_epoch_days_is_that_of_their_dates() {
        assertThat(DateRange.ofEpochDays(-1, 31))
                .isEqualTo(DateRange.of(LocalDate.of(1969, 12, 31), LocalDate.of(1970, 2, 1)))
                .hasToString("1969-12-31..1970-02-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.ofEpochDays(1, 0))
                .withMessage("last day (1970-01-01) is before first day (1970-01-02)");
    }

    @Test
    void both_ends_are_included() {
        assertThat(WEEK.length()).isEqualTo(7);
        assertThat(WEEK.contains(MONDAY)).isTrue();
        assertThat(WEEK.contains(SUNDAY)).isTrue();
        assertThat(WEEK.contains(MONDAY.minusDays(1))).isFalse();
        assertThat(WEEK.contains(SUNDAY.plusDays(1))).isFalse();
        assertThat(WEEK.first()).isEqualTo(MONDAY);
        assertThat(WEEK.last()).isEqualTo(SUNDAY);
        assertThat(WEEK.firstEpochDay()).isEqualTo(MONDAY.toEpochDay());
        assertThat(WEEK.lastEpochDay()).isEqualTo(SUNDAY.toEpochDay());
    }

    @Test
    void a_range_has_at_least_one_day() {
        assertThat(DateRange.of(MONDAY, MONDAY).length()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.of(SUNDAY, MONDAY))
                .withMessage("last day (2026-10-26) is before first day (2026-11-01)");
    }

    @Test
    void ranges_overlap_when_they_share_a_day() {
        assertThat(WEEK.overlaps(DateRange.of(SUNDAY, SUNDAY.plusDays(9)))).isTrue();
        assertThat(WEEK.overlaps(DateRange.of(MONDAY.minusDays(9), MONDAY))).isTrue();
        assertThat(WEEK.overlaps(DateRange.ofYear(2026))).isTrue();
        assertThat(WEEK.overlaps(DateRange.of(SUNDAY.plusDays(1), SUNDAY.plusDays(9))))
                .isFalse();
        assertThat(WEEK.overlaps(DateRange.of(MONDAY.minusDays(9), MONDAY.minusDays(1))))
                .isFalse();
    }

    @Test
    void a_year_and_always_have_their_ends() {
        assertThat(DateRange.ofYear(2024)).hasToString("2024-01-01..2024-12-31");
        assertThat(DateRange.ofYear(2024).length()).isEqualTo(366);
        assertThat(DateRange.always()).hasToString("0001-01-01..9999-12-31");
    }

    @Test
    void is_compared_by_value() {
        assertThat(DateRange.of(MONDAY, SUNDAY)).isEqualTo(WEEK).hasSameHashCodeAs(WEEK);
        assertThat(DateRange.of(MONDAY, MONDAY)).isNotEqualTo(WEEK);
        assertThat(DateRange.of(SUNDAY, SUNDAY)).isNotEqualTo(WEEK);
        assertThat(WEEK.equals(new Object())).isFalse();
    }
}
