package org.warmsunset.report;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.warmsunset.duty.Verdict;

/**
 * How many findings had which verdict.
 *
 * @param met how many were met
 * @param missed how many were missed
 * @param excused how many were excused
 * @param pending how many are pending
 */
public record Counts(int met, int missed, int excused, int pending) {
    private static final Counts NONE = new Counts(0, 0, 0, 0);

    /** {@return no findings} */
    public static Counts none() {
        return NONE;
    }

    /**
     * Adds one finding.
     *
     * @param verdict its verdict
     * @return these counts and one more
     */
    public Counts plus(Verdict verdict) {
        return switch (verdict) {
            case MET -> new Counts(met + 1, missed, excused, pending);
            case MISSED -> new Counts(met, missed + 1, excused, pending);
            case EXCUSED -> new Counts(met, missed, excused + 1, pending);
            case PENDING -> new Counts(met, missed, excused, pending + 1);
        };
    }

    /**
     * Adds other counts.
     *
     * @param other the others
     * @return the sums
     */
    public Counts plus(Counts other) {
        return new Counts(met + other.met, missed + other.missed, excused + other.excused, pending + other.pending);
    }

    /** {@return met ÷ (met + missed), from 0 to 1; empty when both are 0, since excused and pending never count} */
    public OptionalDouble rate() {
        int judged = met + missed;
        return judged == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) met / judged);
    }

    /**
     * Gives the rate for people, cut and not rounded: 1999 of 2000 is 999, and only all of them is 1000.
     *
     * @return the rate in thousandths, 0 to 1000; empty when nothing was met or missed
     */
    public OptionalInt permille() {
        int judged = met + missed;
        return judged == 0 ? OptionalInt.empty() : OptionalInt.of((int) (1000L * met / judged));
    }
}
