package org.warmsunset.programme;

import java.util.List;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Duplicate;

/**
 * Who is there twice.
 *
 * @param elders the elders who seem to be there under two ids, ordered by both
 * @param volunteers the volunteers likewise
 * @param withHerself the pairings of a volunteer with herself, ordered by id
 */
public record Twice(
        List<Duplicate<ElderId>> elders, List<Duplicate<VolunteerId>> volunteers, List<Pairing> withHerself) {
    /**
     * Copies the lists.
     *
     * @param elders the elders
     * @param volunteers the volunteers
     * @param withHerself the pairings
     */
    public Twice {
        elders = List.copyOf(elders);
        volunteers = List.copyOf(volunteers);
        withHerself = List.copyOf(withHerself);
    }
}
