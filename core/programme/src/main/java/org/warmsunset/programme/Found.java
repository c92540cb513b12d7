package org.warmsunset.programme;

import java.util.List;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;

/**
 * Whom a search found.
 *
 * @param elders the elders, ordered by id
 * @param volunteers the volunteers, ordered by id
 */
public record Found(List<Listed<ElderId>> elders, List<Listed<VolunteerId>> volunteers) {
    /**
     * Copies the lists.
     *
     * @param elders the elders
     * @param volunteers the volunteers
     */
    public Found {
        elders = List.copyOf(elders);
        volunteers = List.copyOf(volunteers);
    }
}
