package org.warmsunset.storage.sharded;

import java.util.List;
import java.util.Optional;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.storage.WritableAccessJournal;

/** The access journal: one chain, and so in one store. */
record OneJournal(Sessions sessions) implements WritableAccessJournal {
    @Override
    public List<JournalEntry> page(long after, int limit) {
        return sessions.look(Sessions.JOURNAL, session -> session.journal().page(after, limit));
    }

    @Override
    public Optional<JournalEntry> last() {
        return sessions.hold(Sessions.JOURNAL).journal().last();
    }

    @Override
    public void append(JournalEntry entry) {
        sessions.change(Sessions.JOURNAL).journal().append(entry);
    }
}
