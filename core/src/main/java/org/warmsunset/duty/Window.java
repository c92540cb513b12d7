package org.warmsunset.duty;

import java.time.LocalDate;
import java.util.Optional;
import org.warmsunset.basics.DateRange;

/**
 * What a report is for: the periods whose last day lies between two days, judged at the end of a third.
 *
 * @param from the first day of the window, included
 * @param to the last day of the window, included
 * @param asOf the day that is judged: its end is the moment, and nothing later is known
 */
public record Window(LocalDate from, LocalDate to, LocalDate asOf) {
    /**
     * Checks the days.
     *
     * @param from the first day of the window, included
     * @param to the last day of the window, included
     * @param asOf the day that is judged: its end is the moment, and nothing later is known
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     */
    public Window {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to (" + to + ") is before from (" + from + ")");
        }
    }

    /**
     * Takes the calendar year of a day.
     *
     * @param asOf the day that is judged
     * @return 1 January to 31 December of its year
     */
    public static Window yearOf(LocalDate asOf) {
        DateRange year = DateRange.ofYear(asOf.getYear());
        return new Window(year.first(), year.last(), asOf);
    }

    /** {@return the last day that is known of it: its own last day, or the as-of day if that is earlier} */
    public LocalDate lastKnown() {
        return to.isBefore(asOf) ? to : asOf;
    }

    /** {@return its days up to the as-of day; empty as of a day before all of them} */
    public Optional<DateRange> knownDays() {
        return lastKnown().isBefore(from) ? Optional.empty() : Optional.of(DateRange.of(from, lastKnown()));
    }

    /**
     * Tells whether a day is one of its days, and not after the as-of day.
     *
     * @param day the day
     * @return whether it is
     */
    public boolean isKnown(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(lastKnown());
    }

    /** {@return the days from the first to the last} */
    public DateRange days() {
        return DateRange.of(from, to);
    }
}
