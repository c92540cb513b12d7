package org.warmsunset.access;

import java.util.List;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Volunteer;

/**
 * All that is stored of one volunteer.
 *
 * @param volunteer her form
 * @param pairings her pairings, ordered by id
 * @param records the records of what she did or somebody did in her stead, ordered by elder, day and id, without their
 *     notes, which are about the elders
 * @param journal who did what with her data, ordered by number
 */
public record VolunteerFile(
        Volunteer volunteer, List<Pairing> pairings, List<ServiceRecord> records, List<JournalEntry> journal) {
    /**
     * Copies the lists.
     *
     * @param volunteer her form
     * @param pairings her pairings
     * @param records the records
     * @param journal who did what with her data
     */
    public VolunteerFile {
        pairings = List.copyOf(pairings);
        records = List.copyOf(records);
        journal = List.copyOf(journal);
    }
}
