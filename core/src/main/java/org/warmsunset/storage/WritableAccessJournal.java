package org.warmsunset.storage;

import org.warmsunset.access.JournalEntry;

/** The access journal, which can be added to and never changed otherwise. */
public interface WritableAccessJournal extends AccessJournal {
    /**
     * Adds the next entry. The store holds to the number only: the hash is made and checked by {@link JournalEntry}.
     *
     * @param entry the entry
     * @throws RefusedException with {@code CHANGED_MEANWHILE} and the last entry if its number is not the next one
     */
    void append(JournalEntry entry);
}
