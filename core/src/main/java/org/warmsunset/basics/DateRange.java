package org.warmsunset.basics;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A run of days such as 2026-10-26 to 2026-11-01, both ends included; it has at least one day. Knows no zone.
 *
 * <p>Immutable, thread-safe and compared by value.
 */
public final class DateRange {
    private static final DateRange ALWAYS = new DateRange(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

    private final long firstEpochDay;
    private final long lastEpochDay;

    private DateRange(LocalDate first, LocalDate last) {
        this(first.toEpochDay(), last.toEpochDay());
    }

    private DateRange(long firstEpochDay, long lastEpochDay) {
        this.firstEpochDay = firstEpochDay;
        this.lastEpochDay = lastEpochDay;
    }

    /**
     * Makes a range of its two ends.
     *
     * @param first the first day, included
     * @param last the last day, included; not before {@code first}
     * @return the range
     * @throws IllegalArgumentException if {@code last} is before {@code first}
     */
    public static DateRange of(LocalDate first, LocalDate last) {
        return ofEpochDays(first.toEpochDay(), last.toEpochDay());
    }

    /**
     * Makes a range of its two ends.
     *
     * @param first the first day, included, as days since 1970-01-01
     * @param last the last day, included, as days since 1970-01-01; not before {@code first}
     * @return the range
     * @throws IllegalArgumentException if {@code last} is before {@code first}
     */
    public static DateRange ofEpochDays(long first, long last) {
        if (last < first) {
            throw new IllegalArgumentException("last day (" + LocalDate.ofEpochDay(last) + ") is before first day ("
                    + LocalDate.ofEpochDay(first) + ")");
        }
        return new DateRange(first, last);
    }

    /**
     * Makes the range of a calendar year.
     *
     * @param year the year, such as 2026
     * @return 1 January to 31 December
     */
    public static DateRange ofYear(int year) {
        return new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** {@return every day whose year has one to four digits: 0001-01-01 to 9999-12-31} */
    public static DateRange always() {
        return ALWAYS;
    }

    /** {@return the first day, included} */
    public LocalDate first() {
        return LocalDate.ofEpochDay(firstEpochDay);
    }

    /** {@return the last day, included} */
    public LocalDate last() {
        return LocalDate.ofEpochDay(lastEpochDay);
    }

    /** {@return the first day as days since 1970-01-01} */
    public long firstEpochDay() {
        return firstEpochDay;
    }

    /** {@return the last day as days since 1970-01-01} */
    public long lastEpochDay() {
        return lastEpochDay;
    }

    /** {@return how many days it has, at least 1} */
    public int length() {
        return Math.toIntExact(lastEpochDay - firstEpochDay + 1);
    }

    /**
     * Tells whether a day lies in this range.
     *
     * @param day the day
     * @return whether first ≤ day ≤ last
     */
    public boolean contains(LocalDate day) {
        long epochDay = day.toEpochDay();
        return firstEpochDay <= epochDay && epochDay <= lastEpochDay;
    }

    /**
     * Tells whether two ranges share a day.
     *
     * @param other the other range
     * @return whether at least one day lies in both
     */
    public boolean overlaps(DateRange other) {
        return firstEpochDay <= other.lastEpochDay && other.firstEpochDay <= lastEpochDay;
    }

    /**
     * Gives the days that two ranges share.
     *
     * @param other the other range
     * @return the days that lie in both; empty when there is none
     */
    public Optional<DateRange> shared(DateRange other) {
        return overlaps(other)
                ? Optional.of(new DateRange(
                        Math.max(firstEpochDay, other.firstEpochDay), Math.min(lastEpochDay, other.lastEpochDay)))
                : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DateRange that
                && firstEpochDay == that.firstEpochDay
                && lastEpochDay == that.lastEpochDay;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(31 * firstEpochDay + lastEpochDay);
    }

    /** {@return both ends, such as {@code 2026-10-26..2026-11-01}} */
    @Override
    public String toString() {
        return first() + ".." + last();
    }
}
