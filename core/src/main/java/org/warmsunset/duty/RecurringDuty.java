package org.warmsunset.duty;

import java.time.LocalDate;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DaySet;

/** A period that has begun, with its parts at hand: a report looks at some seventy of them for each pairing. */
final class RecurringDuty {
    private final Duty duty;
    private final DateRange period;
    private final int nthRule;
    private final int minimumDays;
    private final int leastActiveDays;
    private final Stretch all;
    private final Stretch asked;
    private final Stretch ahead;

    /**
     * Makes its parts.
     *
     * @param owed the period
     * @param nthRule the place among all rules of the one under which it falls
     * @param asOf the day after which days are still to come
     * @param bounds the days whose bits are asked
     */
    RecurringDuty(OwedPeriod owed, int nthRule, LocalDate asOf, DateRange bounds) {
        this.duty = owed.duty();
        this.period = owed.days();
        this.nthRule = nthRule;
        this.minimumDays = owed.rule().minimumDays();
        this.leastActiveDays = owed.leastActiveDays();
        this.all = Stretch.of(period, bounds);
        this.asked = Stretch.of(owed.asked(), bounds);
        this.ahead = period.last().isAfter(asOf)
                ? Stretch.of(DateRange.of(asOf.plusDays(1), period.last()), bounds)
                : Stretch.none();
    }

    Duty duty() {
        return duty;
    }

    DateRange period() {
        return period;
    }

    int nthRule() {
        return nthRule;
    }

    /**
     * Judges a pairing.
     *
     * @param done the {@linkplain DaySet#bits bits} of the days on which what the rule asks was done
     * @param active those of the days on which the pairing is active
     */
    Verdict verdict(long[] done, long[] active) {
        if (all.count(done) >= minimumDays) {
            return Verdict.MET;
        }
        if (all.count(active) == 0 || asked.count(active) < leastActiveDays) {
            return Verdict.EXCUSED;
        }
        return ahead.count(active) > 0 ? Verdict.PENDING : Verdict.MISSED;
    }
}
