package org.warmsunset.matching;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.duty.MatchReason;

/**
 * An elder and a volunteer, and what speaks for bringing them together.
 *
 * @param elder the elder
 * @param volunteer the volunteer
 * @param reasons what each reason adds to the score, in the reasons' order, without those that add nothing
 */
public record Pair(ElderId elder, VolunteerId volunteer, Map<MatchReason, Integer> reasons) {
    /**
     * Keeps a copy of the reasons.
     *
     * @param elder the elder
     * @param volunteer the volunteer
     * @param reasons what each reason adds to the score
     */
    public Pair {
        Map<MatchReason, Integer> copy = new EnumMap<>(MatchReason.class);
        copy.putAll(reasons);
        reasons = Collections.unmodifiableMap(copy);
    }

    /** {@return the sum of the reasons} */
    public int score() {
        return reasons.values().stream().mapToInt(Integer::intValue).sum();
    }
}
