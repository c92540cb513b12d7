package org.warmsunset.access;

import java.util.List;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;

/**
 * Who has an identity number. It is meant to be one person's, but nobody sees to that, and an elder may be a volunteer
 * as well.
 *
 * @param elders the elders, ordered by id
 * @param volunteers the volunteers, ordered by id
 */
public record Matches(List<Elder> elders, List<Volunteer> volunteers) {
    /**
     * Copies the lists.
     *
     * @param elders the elders
     * @param volunteers the volunteers
     */
    public Matches {
        elders = List.copyOf(elders);
        volunteers = List.copyOf(volunteers);
    }
}
