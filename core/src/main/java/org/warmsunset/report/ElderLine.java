package org.warmsunset.report;

import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DaySet;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.CaseFile;
import org.warmsunset.duty.Window;
import org.warmsunset.pairing.PairingDays;

/**
 * How often an elder heard anybody 失联天数, over the days on which she is present, from the window's first, or the start
 * of her first pairing ever if that is later, to the window's last or the as-of day if that is earlier.
 *
 * @param elder the elder
 * @param contactDays on how many of the days something was done for her, of any kind and by anyone
 * @param longestSilence the longest run of those days without a contact
 * @param uncoveredDays how many of the days lie in no pairing's start to end
 */
public record ElderLine(ElderId elder, int contactDays, int longestSilence, int uncoveredDays) {
    /**
     * Measures the silence around an elder.
     *
     * @param file her case file
     * @param isPaired whether a pairing of hers is in the report; otherwise the days begin when she is listed
     * @param window the window
     * @return her line; all zero when the days are none
     */
    static ElderLine of(CaseFile file, boolean isPaired, Window window) {
        long begin = isPaired
                ? firstStart(file)
                : file.listedFrom().orElse(DateRange.always().firstEpochDay());
        long first = Math.max(begin, window.from().toEpochDay());
        long last = window.lastKnown().toEpochDay();
        if (last < first) {
            return new ElderLine(file.elder(), 0, 0, 0);
        }
        DateRange days = DateRange.ofEpochDays(first, last);
        DaySet absent = DaySet.of(days).minus(file.presentDays(days));
        DaySet contact = file.care().contact(days);
        DaySet uncovered = DaySet.of(days).minus(absent);
        for (PairingDays pairing : file.pairings()) {
            uncovered = uncovered.minus(pairing.span());
        }
        return new ElderLine(
                file.elder(),
                contact.minus(absent).count(),
                contact.union(absent).longestGap(days),
                uncovered.count());
    }

    private static long firstStart(CaseFile file) {
        long first = Long.MAX_VALUE;
        for (PairingDays pairing : file.pairings()) {
            first = Math.min(first, pairing.span().firstEpochDay());
        }
        return first;
    }
}
