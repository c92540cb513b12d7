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
 * @param unknown how many are not known yet, since the district's records are not complete
 */
@SuppressWarnings("EnumOrdinal") // arrays, since a report counts some seventy verdicts for each pairing
public record Counts(int met, int missed, int excused, int pending, int unknown) {
    /** How many verdicts there are. */
    static final int VERDICTS = Verdict.values().length;

    private static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /** {@return no findings} */
    public static Counts none() {
        return NONE;
    }

    /** The counts of an array by the verdicts' places, from a place on. */
    static Counts of(int[] byVerdict, int from) {
        return new Counts(
                byVerdict[from + Verdict.MET.ordinal()],
                byVerdict[from + Verdict.MISSED.ordinal()],
                byVerdict[from + Verdict.EXCUSED.ordinal()],
                byVerdict[from + Verdict.PENDING.ordinal()],
                byVerdict[from + Verdict.UNKNOWN.ordinal()]);
    }

    /** The counts by the verdicts' places. */
    int[] byVerdict() {
        int[] counts = new int[VERDICTS];
        counts[Verdict.MET.ordinal()] = met;
        counts[Verdict.MISSED.ordinal()] = missed;
        counts[Verdict.EXCUSED.ordinal()] = excused;
        counts[Verdict.PENDING.ordinal()] = pending;
        counts[Verdict.UNKNOWN.ordinal()] = unknown;
        return counts;
    }

    /**
     * Adds other counts.
     *
     * @param other the others
     * @return the sums
     */
    public Counts plus(Counts other) {
        return new Counts(
                met + other.met,
                missed + other.missed,
                excused + other.excused,
                pending + other.pending,
                unknown + other.unknown);
    }

    /** {@return met ÷ (met + missed), from 0 to 1; empty when both are 0, since nothing else ever counts} */
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
