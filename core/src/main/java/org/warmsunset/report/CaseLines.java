package org.warmsunset.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one case file adds to a report: the lines of an elder's pairings, and hers.
 *
 * <p>Immutable and thread-safe.
 */
public final class CaseLines {
    private final List<PairingLine> pairings;
    private final @Nullable ElderLine elder;

    /**
     * Keeps a copy of the list.
     *
     * @param elder her line; null when there is no pairing in the report
     */
    CaseLines(List<PairingLine> pairings, @Nullable ElderLine elder) {
        this.pairings = List.copyOf(pairings);
        this.elder = elder;
    }

    List<PairingLine> pairings() {
        return pairings;
    }

    /** Hands out the lines. */
    void giveTo(LineSink sink) {
        pairings.forEach(sink::pairing);
        if (elder != null) {
            sink.elder(elder);
        }
    }
}
