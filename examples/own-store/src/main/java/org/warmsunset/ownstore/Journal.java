package org.warmsunset.ownstore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.WritableAccessJournal;

/** The access journal. */
final class Journal implements WritableAccessJournal {
    private final Session session;

    Journal(Session session) {
        this.session = session;
    }

    @Override
    public List<JournalEntry> page(long after, int limit) {
        return session.programme().journal().tailMap(after, false).values().stream()
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<JournalEntry> last() {
        return Optional.ofNullable(session.programme().journal().lastEntry()).map(Map.Entry::getValue);
    }

    @Override
    public void append(JournalEntry entry) {
        JournalEntry last = last().orElse(null);
        if (entry.number() != (last == null ? 1 : last.number() + 1)) {
            throw new RefusedException(Reason.CHANGED_MEANWHILE, Long.toString(entry.number()), last);
        }
        session.programme().journal().put(entry.number(), entry);
    }
}
