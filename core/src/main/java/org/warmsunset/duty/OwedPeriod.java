package org.warmsunset.duty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;

/**
 * A period in which a recurring duty is owed, before any pairing is looked at.
 *
 * @param duty the duty
 * @param days the period, both ends included
 * @param naturalLength how many days the week or month would have had, had no new rules cut it
 * @param festivalDay the festival's own day; null for a week or month
 * @param rules the version in force on its first day
 */
record OwedPeriod(
        Duty duty,
        DateRange days,
        int naturalLength,
        @Nullable LocalDate festivalDay,
        RuleSet rules) {

    /** When it is done. */
    RecurringRule rule() {
        return rules.recurring(duty);
    }

    /** The days on which a pairing must be active to owe it: a window that new rules cut need not hold its festival. */
    DateRange asked() {
        return festivalDay == null ? days : DateRange.of(festivalDay, festivalDay);
    }

    /** On how many of those days it must be active. */
    int leastActiveDays() {
        return festivalDay == null ? (rules.owedFromActivePercent() * naturalLength + 99) / 100 : 1;
    }
}
