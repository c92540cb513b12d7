package org.warmsunset.duty;

import java.time.LocalDate;
import org.warmsunset.basics.DateRange;
import org.warmsunset.calendar.Festival;

/**
 * Around which festival a greeting is owed, and when.
 *
 * @param festival the festival
 * @param opensDaysBefore how many days before the festival the window opens, at least 0
 * @param closesDaysAfter how many days after the festival the window closes, at least 0
 */
public record GreetingWindow(Festival festival, int opensDaysBefore, int closesDaysAfter) {
    /**
     * Checks the numbers.
     *
     * @param festival the festival
     * @param opensDaysBefore how many days before the festival the window opens, at least 0
     * @param closesDaysAfter how many days after the festival the window closes, at least 0
     * @throws IllegalArgumentException if one of them is below 0
     */
    public GreetingWindow {
        if (opensDaysBefore < 0 || closesDaysAfter < 0) {
            throw new IllegalArgumentException("opensDaysBefore (%d) or closesDaysAfter (%d) of %s is below 0"
                    .formatted(opensDaysBefore, closesDaysAfter, festival));
        }
    }

    /**
     * Gives the days on which the greeting is in time.
     *
     * @param festivalDay the festival's own day
     * @return the window, both ends included
     */
    public DateRange around(LocalDate festivalDay) {
        return DateRange.of(festivalDay.minusDays(opensDaysBefore), festivalDay.plusDays(closesDaysAfter));
    }
}
