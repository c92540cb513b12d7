package org.warmsunset.access;

import java.util.List;
import org.warmsunset.archive.Entry;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Volunteer;

/**
 * All that is stored of one volunteer.
 *
 * @param volunteer her form
 * @param otherForms her forms under other ids that are merged into hers, ordered by id
 * @param pairings her pairings, ordered by id
 * @param records the records of what she did or somebody did in her stead, ordered by elder, day and id, without their
 *     notes, which are about the elders
 * @param entries the entries of the archive about her, ordered by id, and of those that are about an elder as well only
 *     days and codes
 * @param journal who did what with her data, ordered by number
 */
public record VolunteerFile(
        Volunteer volunteer,
        List<Volunteer> otherForms,
        List<Pairing> pairings,
        List<ServiceRecord> records,
        List<Entry> entries,
        List<JournalEntry> journal) {
    /**
     * Copies the lists.
     *
     * @param volunteer her form
     * @param otherForms her forms under other ids
     * @param pairings her pairings
     * @param records the records
     * @param entries the entries of the archive about her
     * @param journal who did what with her data
     */
    public VolunteerFile {
        otherForms = List.copyOf(otherForms);
        pairings = List.copyOf(pairings);
        records = List.copyOf(records);
        entries = List.copyOf(entries);
        journal = List.copyOf(journal);
    }
}
