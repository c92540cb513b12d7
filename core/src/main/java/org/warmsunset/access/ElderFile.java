package org.warmsunset.access;

import java.util.List;
import org.warmsunset.archive.Entry;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;

/**
 * All that is stored of one elder.
 *
 * @param elder her form, with her relatives
 * @param otherForms her forms under other ids that are merged into hers, ordered by id
 * @param pairings her pairings, with suspensions, cards and known facts, ordered by id
 * @param records her service records, ordered by day and id
 * @param entries the entries of the archive about her, ordered by id
 * @param journal who did what with her data, ordered by number
 */
public record ElderFile(
        Elder elder,
        List<Elder> otherForms,
        List<Pairing> pairings,
        List<ServiceRecord> records,
        List<Entry> entries,
        List<JournalEntry> journal) {
    /**
     * Copies the lists.
     *
     * @param elder her form
     * @param otherForms her forms under other ids
     * @param pairings her pairings
     * @param records her service records
     * @param entries the entries of the archive about her, ordered by id
     * @param journal who did what with her data
     */
    public ElderFile {
        otherForms = List.copyOf(otherForms);
        pairings = List.copyOf(pairings);
        records = List.copyOf(records);
        entries = List.copyOf(entries);
        journal = List.copyOf(journal);
    }
}
