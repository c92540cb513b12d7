package org.warmsunset.ownstore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WritableAccessJournal;

/** The access journal. */
final class Journal implements WritableAccessJournal {
    private final Values<Long, JournalEntry> values;

    Journal(Values<Long, JournalEntry> values) {
        this.values = values;
    }

    @Override
    public List<JournalEntry> page(long after, int limit) {
        return Versioned.values(values.page(after, limit));
    }

    @Override
    public Optional<JournalEntry> last() {
        return Optional.ofNullable(values.map().lastEntry())
                .map(Map.Entry::getValue)
                .map(Versioned::value);
    }

    @Override
    public void append(JournalEntry entry) {
        JournalEntry last = last().orElse(null);
        if (entry.number() != (last == null ? 1 : last.number() + 1)) {
            throw new RefusedException(Reason.CHANGED_MEANWHILE, Long.toString(entry.number()), last);
        }
        values.insert(entry);
    }
}
