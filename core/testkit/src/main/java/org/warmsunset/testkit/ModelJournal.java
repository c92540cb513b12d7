package org.warmsunset.testkit;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.WritableAccessJournal;

/** The access journal of the {@link Model}. */
final class ModelJournal implements WritableAccessJournal {
    private final SortedMap<Long, JournalEntry> rows;

    ModelJournal(SortedMap<Long, JournalEntry> rows) {
        this.rows = rows;
    }

    @Override
    public List<JournalEntry> page(long after, int limit) {
        return rows.tailMap(after + 1).values().stream().limit(limit).toList();
    }

    @Override
    public Optional<JournalEntry> last() {
        return Optional.ofNullable(rows.get((long) rows.size()));
    }

    @Override
    public void append(JournalEntry entry) {
        if (entry.number() != rows.size() + 1) {
            throw new RefusedException(Reason.CHANGED_MEANWHILE, Long.toString(entry.number()), last().orElse(null));
        }
        rows.put(entry.number(), entry);
    }
}
