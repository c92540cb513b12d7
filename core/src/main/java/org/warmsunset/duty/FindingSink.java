package org.warmsunset.duty;

import org.warmsunset.basics.DateRange;

/**
 * Takes the verdicts of one pairing, or one elder, as they are found: the way to judge a million pairings without a
 * million lists.
 */
@FunctionalInterface
public interface FindingSink {
    /**
     * Takes a verdict.
     *
     * @param duty the duty
     * @param period its period; for a standing duty the days from the pairing's start to the deadline
     * @param verdict how it stands
     */
    void found(OwedDuty duty, DateRange period, Verdict verdict);
}
