package org.warmsunset.matching;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;

/**
 * Why an elder and a volunteer are not proposed to each other: what bars them, or else what pairing them would cost the
 * programme and whom.
 *
 * @param elder the elder
 * @param volunteer the volunteer
 * @param bars what bars them, in the bars' order; none when nothing does
 * @param fewer how many elders fewer would be matched; 0 when the two are barred
 * @param less by how much the sum of scores would be less, which may be below 0 when elders fewer are matched; 0 when
 *     the two are barred
 * @param changes what would change, for the two of them first and then along; none when they are barred, or are
 *     proposed to each other
 */
public record WhyNot(ElderId elder, VolunteerId volunteer, Set<Bar> bars, int fewer, long less, List<Change> changes) {
    /**
     * Keeps copies.
     *
     * @param elder the elder
     * @param volunteer the volunteer
     * @param bars what bars them
     * @param fewer how many elders fewer would be matched
     * @param less by how much the sum of scores would be less
     * @param changes what would change
     */
    public WhyNot {
        Set<Bar> copy = EnumSet.noneOf(Bar.class);
        copy.addAll(bars);
        bars = Collections.unmodifiableSet(copy);
        changes = List.copyOf(changes);
    }

    /** {@return whether they are proposed to each other} */
    public boolean isProposed() {
        return bars.isEmpty() && changes.isEmpty();
    }
}
