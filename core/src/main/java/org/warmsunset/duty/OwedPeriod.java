package org.warmsunset.duty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;

/**
 * A period in which a duty is owed, before any pairing is looked at.
 *
 * @param duty the duty, as it is in force on the first day
 * @param days the period, both ends included
 * @param naturalLength how many days it would have had, had no new rules cut it
 * @param dayAsked the day of the festival or of the incident; null for a period of a cycle
 */
record OwedPeriod(
        OwedDuty duty,
        DateRange days,
        int naturalLength,
        @Nullable LocalDate dayAsked) {

    /** By what it is done. */
    Done.ByService done() {
        return (Done.ByService) duty.duty().done();
    }

    /** The days on which a pairing must be active to owe it: a window that new rules cut need not hold its festival. */
    DateRange asked() {
        return dayAsked == null ? days : DateRange.of(dayAsked, dayAsked);
    }

    /** On how many of those days it must be active. */
    int leastActiveDays() {
        return dayAsked == null && duty.duty().owed() instanceof Owed.Every every
                ? (every.fromActivePercent() * naturalLength + 99) / 100
                : 1;
    }

    /** Whether new rules cut it so short that nobody owes it. */
    boolean isCut() {
        return days.length() < leastActiveDays();
    }
}
