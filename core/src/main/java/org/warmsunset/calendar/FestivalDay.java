package org.warmsunset.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * The day on which a festival is kept in one lunar year, such as 腊八 of the lunar year 2021 on 2022-01-10. Ordered by
 * date, then by the festival's code, then by lunar year.
 *
 * <p>Immutable, thread-safe and compared by value.
 *
 * @param festival the festival
 * @param lunarYear the lunar year whose festival it is: the one that begins in the Gregorian year of that number. 腊八,
 *     小年 and 除夕 belong to the lunar year that they end. For 清明 and 冬至, which go by the sun, it is the Gregorian year,
 *     which comes to the same
 * @param date the day, in the time of China (UTC+8)
 */
public record FestivalDay(Festival festival, int lunarYear, LocalDate date) implements Comparable<FestivalDay> {

    private static final Comparator<FestivalDay> ORDER = Comparator.comparing(FestivalDay::date)
            .thenComparing(day -> day.festival().name())
            .thenComparingInt(FestivalDay::lunarYear);

    /**
     * Makes a festival's day; that it is the right one is for the calendar to know.
     *
     * @param festival the festival
     * @param lunarYear the lunar year whose festival it is
     * @param date the day, in the time of China (UTC+8)
     */
    public FestivalDay {
        requireNonNull(festival, "festival");
        requireNonNull(date, "date");
    }

    /**
     * Compares by date, then by the festival's code, then by lunar year; consistent with equals.
     *
     * @param other the day to compare with
     * @return negative, zero or positive as this day comes before, is, or comes after the other
     */
    @Override
    public int compareTo(FestivalDay other) {
        return ORDER.compare(this, other);
    }
}
