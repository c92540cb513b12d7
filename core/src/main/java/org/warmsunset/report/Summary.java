package org.warmsunset.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warmsunset.duty.Window;

/**
 * How a programme kept its duties in a window, without a line for each pairing.
 *
 * @param window the window and its as-of day
 * @param pairings the sums over the pairings
 * @param listed the sums over the listed elders; null when the rule book has no duty that is owed to them
 * @param overlays the sums of each overlay of the rule book, ordered by name; they are in no other sum
 * @param watermarked whether it is known until which day the records of some district are complete, so that a finding
 *     can be UNKNOWN
 */
public record Summary(
        Window window, Sums pairings, @Nullable Sums listed, List<OverlayLine> overlays, boolean watermarked) {
    /**
     * Keeps a copy of the list.
     *
     * @param window the window and its as-of day
     * @param pairings the sums over the pairings
     * @param listed the sums over the listed elders; null when the rule book has no duty that is owed to them
     * @param overlays the sums of each overlay of the rule book, ordered by name; they are in no other sum
     * @param watermarked whether it is known until which day the records of some district are complete
     */
    public Summary {
        overlays = List.copyOf(overlays);
    }
}
