package org.warmsunset.duty;

import java.time.LocalDate;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DaySet;

/** A period that has begun, with its parts at hand: a report looks at some seventy of them for each pairing. */
final class RecurringDuty {
    private final OwedPeriod owed;
    private final int nthKinds;
    private final LocalDate asOf;
    private final int onDays;
    private final int minutes;
    private final int leastActiveDays;
    private final Stretch all;
    private final Stretch asked;
    private final Stretch ahead;

    /**
     * Makes its parts.
     *
     * @param owed the period
     * @param nthKinds the place of the kinds of service that fulfil it
     * @param asOf the day after which days are still to come
     * @param bounds the days whose bits are asked
     */
    RecurringDuty(OwedPeriod owed, int nthKinds, LocalDate asOf, DateRange bounds) {
        this.owed = owed;
        this.nthKinds = nthKinds;
        this.asOf = asOf;
        this.onDays = owed.done().onDays();
        this.minutes = owed.done().minutes();
        this.leastActiveDays = owed.leastActiveDays();
        this.all = Stretch.of(owed.days(), bounds);
        this.asked = Stretch.of(owed.asked(), bounds);
        this.ahead = owed.days().last().isAfter(asOf)
                ? Stretch.of(DateRange.of(asOf.plusDays(1), owed.days().last()), bounds)
                : Stretch.none();
    }

    OwedDuty duty() {
        return owed.duty();
    }

    DateRange period() {
        return owed.days();
    }

    /**
     * Judges a party that owes it.
     *
     * @param party the party
     * @param done for each set of kinds the {@linkplain DaySet#bits bits} of the days on which one of them was done
     * @param active those of the days on which the party is active
     */
    Verdict verdict(Party party, long[][] done, long[] active) {
        if (all.count(done[nthKinds]) >= onDays
                && (minutes == 0 || party.minutes(owed.done().kinds(), period(), asOf) >= minutes)) {
            return Verdict.MET;
        }
        if (all.count(active) == 0 || asked.count(active) < leastActiveDays) {
            return Verdict.EXCUSED;
        }
        return ahead.count(active) > 0 ? Verdict.PENDING : Verdict.MISSED;
    }
}
