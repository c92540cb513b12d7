package org.warmsunset.report;

import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.duty.Duty;
import org.warmsunset.duty.FindingSink;
import org.warmsunset.duty.Verdict;

/** Adds up the counts of the pairings of one district. */
@SuppressWarnings("EnumOrdinal") // an array, since a report counts some seventy verdicts for each pairing
final class DistrictTally implements FindingSink {
    private final int[] counts = new int[Verdict.values().length];
    private int pairings;

    /** Adds a pairing, whose findings come next. */
    void addPairing() {
        pairings++;
    }

    @Override
    public void found(Duty duty, DateRange period, Verdict verdict) {
        counts[verdict.ordinal()]++;
    }

    /** Adds a pairing with all its findings. */
    void add(Counts ofPairing) {
        pairings++;
        counts[Verdict.MET.ordinal()] += ofPairing.met();
        counts[Verdict.MISSED.ordinal()] += ofPairing.missed();
        counts[Verdict.EXCUSED.ordinal()] += ofPairing.excused();
        counts[Verdict.PENDING.ordinal()] += ofPairing.pending();
    }

    void add(DistrictTally other) {
        pairings += other.pairings;
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
    }

    DistrictLine line(DistrictCode district) {
        return new DistrictLine(
                district,
                pairings,
                new Counts(of(Verdict.MET), of(Verdict.MISSED), of(Verdict.EXCUSED), of(Verdict.PENDING)));
    }

    private int of(Verdict verdict) {
        return counts[verdict.ordinal()];
    }
}
