package org.warmsunset.duty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DaySet;

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

    /** The first day that judging asks about: a window that new rules cut need not hold its festival. */
    LocalDate firstAsked() {
        return festivalDay != null && festivalDay.isBefore(days.first()) ? festivalDay : days.first();
    }

    /** The last day that judging asks about. */
    LocalDate lastAsked() {
        return festivalDay != null && festivalDay.isAfter(days.last()) ? festivalDay : days.last();
    }

    /** Whether a pairing that is active on those days owes it. */
    boolean isOwed(DaySet active) {
        int activeDays = active.count(days);
        if (activeDays == 0) {
            return false;
        }
        return festivalDay == null
                ? 100 * activeDays >= rules.owedFromActivePercent() * naturalLength
                : active.contains(festivalDay);
    }
}
