package org.warmsunset.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Knows on which day a festival is kept: {@code FestivalCalendar.china().dayOf(Festival.CHUNJIE, 2027)} is 2027-02-06.
 *
 * <p>Festivals are asked for by lunar year, because a Gregorian year may hold 腊八 twice or not at all. All days are days
 * of UTC+8. An implementation must be immutable and thread-safe and must refuse a year that it does not know.
 */
@FunctionalInterface
public interface FestivalCalendar {

    /**
     * The built-in calendar of China, by the rules of GB/T 33661-2017. It knows every festival whose day is in the
     * Gregorian years 1950 to 2100, and those that end the lunar year 2100. Two far dates are known to hang on seconds
     * and may yet be announced a day earlier: 重阳 2057 (here 10-07) and 七夕 2097 (here 08-14).
     *
     * @return the calendar, always the same one
     */
    static FestivalCalendar china() {
        return ChinaFestivals.CALENDAR;
    }

    /**
     * The day on which a festival of a lunar year is kept.
     *
     * @param festival the festival
     * @param lunarYear the lunar year, numbered as the Gregorian year in which it begins: 除夕 of 2026 is the eve of 春节
     *     2027. For 清明 and 冬至 the Gregorian year itself
     * @return the day, in UTC+8
     * @throws YearOutOfRangeException if this calendar does not know that year
     */
    LocalDate dayOf(Festival festival, int lunarYear);

    /**
     * All festivals whose day falls in a Gregorian year, ordered by date, then by code.
     *
     * @param gregorianYear the year; the {@linkplain #china() built-in calendar} answers 1950 to 2100, both included
     * @return the days, unmodifiable; each festival once, except 腊八, which comes 0 to 2 times
     * @throws YearOutOfRangeException if this calendar does not know all of that year
     */
    default List<FestivalDay> in(int gregorianYear) {
        List<FestivalDay> days = new ArrayList<>();
        for (Festival festival : Festival.values()) {
            for (int year = festival.endsTheYear() ? gregorianYear - 1 : gregorianYear; year <= gregorianYear; year++) {
                LocalDate date = dayOf(festival, year);
                if (date.getYear() == gregorianYear) {
                    days.add(new FestivalDay(festival, year, date));
                }
            }
        }
        Collections.sort(days);
        return List.copyOf(days);
    }

    /**
     * This calendar with the days that an authority has published put over its own, so that a correction needs no new
     * release.
     *
     * @param published the published days, a handful, also for years that this calendar does not know; of two for one
     *     festival and lunar year the first counts
     * @return a calendar that answers with the published day of a festival and lunar year where there is one, otherwise
     *     as this one
     */
    default FestivalCalendar withOverrides(Collection<FestivalDay> published) {
        List<FestivalDay> days = List.copyOf(published);
        return (festival, lunarYear) -> {
            for (FestivalDay day : days) {
                if (day.festival() == festival && day.lunarYear() == lunarYear) {
                    return day.date();
                }
            }
            return dayOf(festival, lunarYear);
        };
    }
}
