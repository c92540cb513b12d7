package org.warmsunset.calendar;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.warmsunset.calendar.Festival.CHONGYANG;
import static org.warmsunset.calendar.Festival.CHUNJIE;
import static org.warmsunset.calendar.Festival.CHUXI;
import static org.warmsunset.calendar.Festival.DONGZHI;
import static org.warmsunset.calendar.Festival.DUANWU;
import static org.warmsunset.calendar.Festival.LABA;
import static org.warmsunset.calendar.Festival.QINGMING;
import static org.warmsunset.calendar.Festival.QIXI;
import static org.warmsunset.calendar.Festival.XIAONIAN_NORTH;
import static org.warmsunset.calendar.Festival.XIAONIAN_SOUTH;
import static org.warmsunset.calendar.Festival.YUANXIAO;
import static org.warmsunset.calendar.Festival.ZHONGQIU;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warmsunset.CsvRows;

class FestivalCalendarTest {

    private static final FestivalCalendar CHINA = FestivalCalendar.china();
    private static final Set<Festival> BY_THE_SUN = EnumSet.of(QINGMING, DONGZHI);

    static Stream<Map.Entry<String, List<Map<String, String>>>> publishedYears() {
        return CsvRows.of("festivals.csv").stream().collect(groupingBy(row -> row.get("year"))).entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("publishedYears")
    void a_gregorian_year_holds_exactly_the_published_days_by_date_then_code(
            Map.Entry<String, List<Map<String, String>>> year) {
        int gregorianYear = Integer.parseInt(year.getKey());

        assertThat(CHINA.in(gregorianYear))
                .containsExactlyElementsOf(year.getValue().stream()
                        .map(FestivalCalendarTest::published)
                        .sorted()
                        .toList());
    }

    private static FestivalDay published(Map<String, String> row) {
        Festival festival = Festival.valueOf(row.get("code"));
        String lunarYear = row.get(BY_THE_SUN.contains(festival) ? "year" : "lunar_year");
        return new FestivalDay(festival, Integer.parseInt(lunarYear), LocalDate.parse(row.get("date")));
    }

    static Stream<Map<String, String>> lunarYears() {
        return CsvRows.of("lunar_years.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("lunarYears")
    void a_lunar_year_has_the_festivals_that_its_months_give(Map<String, String> row) {
        int year = Integer.parseInt(row.get("lunar_year"));
        LunarYear months = LunarYear.of(row);

        assertThat(CHINA.dayOf(CHUNJIE, year))
                .isEqualTo(row.get("new_year_day"))
                .isEqualTo(months.day(1, 1));
        assertThat(CHINA.dayOf(YUANXIAO, year)).isEqualTo(months.day(1, 15));
        assertThat(CHINA.dayOf(QINGMING, year)).isEqualTo(row.get("qingming"));
        assertThat(CHINA.dayOf(DUANWU, year)).isEqualTo(months.day(5, 5));
        assertThat(CHINA.dayOf(QIXI, year)).isEqualTo(months.day(7, 7));
        assertThat(CHINA.dayOf(ZHONGQIU, year)).isEqualTo(months.day(8, 15));
        assertThat(CHINA.dayOf(CHONGYANG, year)).isEqualTo(months.day(9, 9));
        assertThat(CHINA.dayOf(DONGZHI, year)).isEqualTo(row.get("dongzhi"));
        assertThat(CHINA.dayOf(LABA, year)).isEqualTo(months.day(12, 8));
        assertThat(CHINA.dayOf(XIAONIAN_NORTH, year)).isEqualTo(months.day(12, 23));
        assertThat(CHINA.dayOf(XIAONIAN_SOUTH, year)).isEqualTo(months.day(12, 24));
        assertThat(CHINA.dayOf(CHUXI, year)).isEqualTo(months.lastDay());
    }

    /** A year of lunar_years.csv, walked month by month. */
    private record LunarYear(LocalDate firstDay, int leapMonth, String lengths) {

        static LunarYear of(Map<String, String> row) {
            return new LunarYear(
                    LocalDate.parse(row.get("new_year_day")),
                    Integer.parseInt(row.get("leap_month")),
                    row.get("month_lengths(L=30,s=29, leap month in sequence)"));
        }

        LocalDate day(int month, int day) {
            LocalDate first = firstDay;
            int number = 1;
            boolean leap = false;
            for (int i = 0; i < lengths.length(); i++) {
                if (number == month && !leap) {
                    return first.plusDays(day - 1L);
                }
                first = first.plusDays(lengths.charAt(i) == 'L' ? 30 : 29);
                leap = number == leapMonth && !leap;
                number += leap ? 0 : 1;
            }
            throw new IllegalArgumentException("no month " + month);
        }

        LocalDate lastDay() {
            return firstDay.plusDays(
                    lengths.chars().map(length -> length == 'L' ? 30 : 29).sum() - 1L);
        }
    }

    @Test
    void spring_festival_of_2027_is_6_february() {
        assertThat(CHINA.dayOf(CHUNJIE, 2027)).isEqualTo("2027-02-06");
    }

    @Test
    void spring_festival_of_2030_is_3_february() {
        assertThat(CHINA.dayOf(CHUNJIE, 2030)).isEqualTo("2030-02-03");
    }

    @ParameterizedTest
    @CsvSource({
        "DUANWU, 1990, 1990-05-28",
        "ZHONGQIU, 1995, 1995-09-09",
        "QIXI, 1987, 1987-08-30",
        "QIXI, 2006, 2006-07-31",
        "DUANWU, 2009, 2009-05-28",
        "CHONGYANG, 2014, 2014-10-02",
        "QIXI, 2025, 2025-08-29",
        "DUANWU, 2028, 2028-05-28",
        "ZHONGQIU, 2033, 2033-09-08",
        "CHONGYANG, 2033, 2033-10-01",
        "LABA, 2033, 2034-01-27",
        "QIXI, 2044, 2044-07-31",
        "ZHONGQIU, 2052, 2052-09-07"
    })
    void a_festival_of_a_leap_year_is_in_the_ordinary_month(Festival festival, int lunarYear, LocalDate date) {
        assertThat(CHINA.dayOf(festival, lunarYear)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "2023, 2024-02-09",
        "2024, 2025-01-28",
        "2025, 2026-02-16",
        "2026, 2027-02-05",
        "2027, 2028-01-25",
        "2028, 2029-02-12"
    })
    void new_years_eve_is_the_last_day_even_of_a_twelfth_month_without_a_thirtieth(int lunarYear, LocalDate date) {
        assertThat(CHINA.dayOf(CHUXI, lunarYear)).isEqualTo(date);
    }

    @Test
    void new_years_eve_is_the_day_before_every_spring_festival() {
        assertThat(IntStream.rangeClosed(1950, 2100))
                .allSatisfy(year -> assertThat(CHINA.dayOf(CHUXI, year - 1))
                        .isEqualTo(CHINA.dayOf(CHUNJIE, year).minusDays(1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2004, 2023, 2042, 2061, 2069})
    void some_years_have_no_laba(int gregorianYear) {
        assertThat(labaIn(gregorianYear)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2003, 2003-01-10, 2003-12-30", "2022, 2022-01-10, 2022-12-30", "2041, 2041-01-10, 2041-12-30"})
    void some_years_have_laba_twice(int gregorianYear, LocalDate first, LocalDate second) {
        assertThat(labaIn(gregorianYear))
                .containsExactly(
                        new FestivalDay(LABA, gregorianYear - 1, first), new FestivalDay(LABA, gregorianYear, second));
    }

    private static List<FestivalDay> labaIn(int gregorianYear) {
        return CHINA.in(gregorianYear).stream()
                .filter(day -> day.festival() == LABA)
                .toList();
    }

    @Test
    void the_two_dates_that_hang_on_seconds_are_as_decided() {
        assertThat(CHINA.dayOf(CHONGYANG, 2057)).isEqualTo("2057-10-07");
        assertThat(CHINA.dayOf(QIXI, 2097)).isEqualTo("2097-08-14");
    }

    @Test
    void solar_terms_and_spring_festival_keep_to_their_bounds() {
        for (int year = 1950; year <= 2100; year++) {
            assertThat(CHINA.dayOf(CHUNJIE, year)).isBetween(year + "-01-21", year + "-02-20");
            assertThat(MonthDay.from(CHINA.dayOf(QINGMING, year))).isBetween(MonthDay.of(4, 4), MonthDay.of(4, 5));
            assertThat(MonthDay.from(CHINA.dayOf(DONGZHI, year))).isBetween(MonthDay.of(12, 21), MonthDay.of(12, 23));
        }
    }

    @Test
    void the_first_year_begins_with_the_end_of_lunar_1949() {
        assertThat(CHINA.in(1950))
                .startsWith(
                        new FestivalDay(LABA, 1949, LocalDate.of(1950, 1, 25)),
                        new FestivalDay(XIAONIAN_NORTH, 1949, LocalDate.of(1950, 2, 9)),
                        new FestivalDay(XIAONIAN_SOUTH, 1949, LocalDate.of(1950, 2, 10)),
                        new FestivalDay(CHUXI, 1949, LocalDate.of(1950, 2, 16)),
                        new FestivalDay(CHUNJIE, 1950, LocalDate.of(1950, 2, 17)));
    }

    @Test
    void the_last_lunar_year_is_known_to_its_end_in_2101() {
        assertThat(CHINA.dayOf(CHUXI, 2100)).isEqualTo("2101-01-28");
    }

    @Test
    void every_year_has_each_festival_once_and_laba_up_to_twice() {
        for (int year = 1950; year <= 2100; year++) {
            List<Festival> festivals =
                    CHINA.in(year).stream().map(FestivalDay::festival).toList();
            assertThat(festivals.stream().filter(festival -> festival != LABA))
                    .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(LABA)));
            assertThat(festivals.stream().filter(festival -> festival == LABA).count())
                    .isBetween(0L, 2L);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 1949, 2101, Integer.MAX_VALUE})
    void a_gregorian_year_outside_1950_to_2100_is_refused(int year) {
        assertThatExceptionOfType(YearOutOfRangeException.class)
                .isThrownBy(() -> CHINA.in(year))
                .withMessage("year (" + year + ") is outside the supported years 1950 to 2100")
                .satisfies(
                        e -> assertThat(List.of(e.year(), e.first(), e.last())).containsExactly(year, 1950, 2100));
    }

    @ParameterizedTest
    @CsvSource({
        "CHUNJIE, 1949, 1950",
        "CHUNJIE, 2101, 1950",
        "DONGZHI, 1949, 1950",
        "CHUXI, 1948, 1949",
        "LABA, 2101, 1949"
    })
    void a_lunar_year_that_the_table_lacks_is_refused(Festival festival, int lunarYear, int first) {
        assertThatExceptionOfType(YearOutOfRangeException.class)
                .isThrownBy(() -> CHINA.dayOf(festival, lunarYear))
                .satisfies(e ->
                        assertThat(List.of(e.year(), e.first(), e.last())).containsExactly(lunarYear, first, 2100));
    }

    @Test
    void the_list_of_a_year_cannot_be_changed() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> CHINA.in(2027).clear());
    }

    @Test
    void a_published_day_goes_before_the_table() {
        FestivalDay published = new FestivalDay(QIXI, 2097, LocalDate.of(2097, 8, 13));

        FestivalCalendar corrected = CHINA.withOverrides(List.of(published));

        assertThat(corrected.dayOf(QIXI, 2097)).isEqualTo("2097-08-13");
        assertThat(corrected.dayOf(QIXI, 2096)).isEqualTo(CHINA.dayOf(QIXI, 2096));
        assertThat(corrected.dayOf(ZHONGQIU, 2097)).isEqualTo(CHINA.dayOf(ZHONGQIU, 2097));
        assertThat(corrected.in(2097)).hasSize(12).contains(published);
    }

    @Test
    void a_published_day_extends_the_table() {
        FestivalCalendar extended =
                CHINA.withOverrides(List.of(new FestivalDay(CHUNJIE, 2101, LocalDate.of(2101, 1, 29))));

        assertThat(extended.dayOf(CHUNJIE, 2101)).isEqualTo("2101-01-29");
        assertThatExceptionOfType(YearOutOfRangeException.class).isThrownBy(() -> extended.in(2101));
    }

    @Test
    void days_of_one_date_are_ordered_by_code() {
        LocalDate date = LocalDate.of(2020, 1, 1);

        assertThat(Stream.of(QIXI, CHUNJIE, LABA)
                        .map(festival -> new FestivalDay(festival, 2020, date))
                        .sorted()
                        .map(FestivalDay::festival))
                .containsExactly(CHUNJIE, LABA, QIXI);
    }
}
