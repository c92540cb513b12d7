package org.warmsunset.report;

import java.time.LocalDate;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DaySet;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.CaseFile;
import org.warmsunset.duty.Window;
import org.warmsunset.pairing.Pairing;

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
        LocalDate first = window.from();
        LocalDate firstStart = file.pairings().stream()
                .map(Pairing::start)
                .min(LocalDate::compareTo)
                .orElse(first);
        first = firstStart.isAfter(first) ? firstStart : first;
        LocalDate last = window.asOf().isBefore(window.to()) ? window.asOf() : window.to();
        if (last.isBefore(first)) {
            return new ElderLine(file.elder(), 0, 0, 0);
        }
        DateRange days = DateRange.of(first, last);
        DaySet contact = file.care().contact(days);
        DaySet covered = DaySet.empty();
        for (Pairing pairing : file.pairings()) {
            covered = covered.union(pairing.span(days));
        }
        return new ElderLine(file.elder(), contact.count(), contact.longestGap(days), days.length() - covered.count());
    }
}
