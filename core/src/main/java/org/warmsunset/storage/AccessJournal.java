package org.warmsunset.storage;

import java.util.List;
import java.util.Optional;
import org.warmsunset.access.JournalEntry;

/** Who did what with whose personal data, in a chain of entries. */
public interface AccessJournal {
    /**
     * Gives a page of the entries.
     *
     * @param after the last number of the page before; 0 for the first page
     * @param limit how many at most, at least 1
     * @return the entries after it, ordered by number; fewer than {@code limit} only at the end
     */
    List<JournalEntry> page(long after, int limit);

    /** {@return the last entry; empty when there is none} */
    Optional<JournalEntry> last();
}
