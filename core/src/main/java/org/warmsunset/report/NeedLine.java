package org.warmsunset.report;

import org.warmsunset.people.NeedCategory;

/**
 * How one need was answered. {@link NeedCategory#EMERGENCY_AID} is answered by referrals alone, so that nothing is
 * counted as serving it.
 *
 * @param need the need
 * @param elders how many elders have it
 * @param served how many of them were served, at least once
 * @param services how many services they had that answer it
 */
public record NeedLine(NeedCategory need, int elders, int served, int services) {
    /** One elder who has the need. */
    static NeedLine of(NeedCategory need, int services) {
        return new NeedLine(need, 1, services > 0 ? 1 : 0, services);
    }

    NeedLine plus(NeedLine other) {
        return new NeedLine(need, elders + other.elders, served + other.served, services + other.services);
    }
}
