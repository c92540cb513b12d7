package org.warmsunset.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one case file adds to a report: the lines of an elder's pairings, and hers.
 *
 * @param pairings the lines of her pairings, ordered by id
 * @param listed how what is owed to herself was kept; null when nothing is
 * @param elder how often she heard anybody; null when she has no pairing in the report and is not listed
 * @param sums all that, added up
 */
public record CaseLines(
        List<PairingLine> pairings,
        @Nullable ListedLine listed,
        @Nullable ElderLine elder,
        VerdictSums sums) {

    /** Hands out the lines. */
    void giveTo(LineSink sink) {
        pairings.forEach(sink::pairing);
        if (listed != null) {
            sink.listed(listed);
        }
        if (elder != null) {
            sink.elder(elder);
        }
    }
}
