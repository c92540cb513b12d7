package org.warmsunset.report;

import org.warmsunset.basics.DistrictCode;

/** Adds up the counts of the pairings of one district. */
final class DistrictTally {
    private int pairings;
    private int met;
    private int missed;
    private int excused;
    private int pending;

    void add(Counts counts) {
        pairings++;
        met += counts.met();
        missed += counts.missed();
        excused += counts.excused();
        pending += counts.pending();
    }

    DistrictLine line(DistrictCode district) {
        return new DistrictLine(district, pairings, new Counts(met, missed, excused, pending));
    }
}
