package org.warmsunset.storage.memory;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Supplier;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.WritableAccessJournal;

/** The access journal. */
final class MemoryJournal implements WritableAccessJournal {
    private final Supplier<Tables> tables;

    MemoryJournal(Supplier<Tables> tables) {
        this.tables = tables;
    }

    @Override
    public List<JournalEntry> page(long after, int limit) {
        return tables.get().accesses.page(entry -> true, after, limit);
    }

    @Override
    public Optional<JournalEntry> last() {
        NavigableMap<Long, JournalEntry> rows = rows();
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.lastEntry().getValue());
    }

    @Override
    public void append(JournalEntry entry) {
        JournalEntry last = last().orElse(null);
        if (entry.number() != (last == null ? 1 : last.number() + 1)) {
            throw new RefusedException(Reason.CHANGED_MEANWHILE, Long.toString(entry.number()), last);
        }
        tables.get().accesses.put(entry.number(), entry);
    }

    private NavigableMap<Long, JournalEntry> rows() {
        return tables.get().accesses.rows();
    }
}
