package org.warmsunset.report;

import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DaySet;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.CaseFile;
import org.warmsunset.duty.Window;
import org.warmsunset.pairing.PairingDays;

/**
 * How often an elder heard anybody 失联天数, over the days from the window's first, or the start of her first pairing ever
 * if that is later, to the window's last or the as-of day if that is earlier.
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
     * @param file her case file, with at least one pairing
     * @param window the window
     * @return her line; all zero when the days are none
     */
    static ElderLine of(CaseFile file, Window window) {
        long first = Long.MAX_VALUE;
        for (PairingDays pairing : file.pairings()) {
            first = Math.min(first, pairing.span().firstEpochDay());
        }
        first = Math.max(first, window.from().toEpochDay());
        long last = Math.min(window.asOf().toEpochDay(), window.to().toEpochDay());
        if (last < first) {
            return new ElderLine(file.elder(), 0, 0, 0);
        }
        DateRange days = DateRange.ofEpochDays(first, last);
        DaySet contact = file.care().contact(days);
        DaySet covered = DaySet.empty();
        for (PairingDays pairing : file.pairings()) {
            covered = covered.union(pairing.span(days));
        }
        return new ElderLine(file.elder(), contact.count(), contact.longestGap(days), days.length() - covered.count());
    }
}
