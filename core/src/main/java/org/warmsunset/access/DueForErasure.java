package org.warmsunset.access;

import java.util.List;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;

/**
 * Persons whose data are to be erased, or may be, once somebody has decided so.
 *
 * @param elders the elders, ordered by id
 * @param volunteers the volunteers, ordered by id
 */
public record DueForErasure(List<ElderId> elders, List<VolunteerId> volunteers) {
    /**
     * Copies the lists.
     *
     * @param elders the elders
     * @param volunteers the volunteers
     */
    public DueForErasure {
        elders = List.copyOf(elders);
        volunteers = List.copyOf(volunteers);
    }
}
