package org.warmsunset.programme;

import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.warmsunset.access.Access;
import org.warmsunset.access.Deed;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.access.Subject;
import org.warmsunset.storage.Pages;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.WriteSession;

/** The entries of the access journal, each of which follows the one before. */
final class JournalChain {
    private @Nullable JournalEntry last;
    private OptionalLong broken = OptionalLong.empty();

    private JournalChain() {}

    /** Adds the next entry. */
    static void append(WriteSession session, Instant at, Access access, Deed deed, @Nullable Subject subject) {
        JournalEntry last = session.journal().last().orElse(null);
        session.journal().append(JournalEntry.after(last, at, access, deed, subject));
    }

    /** The number of the first entry that does not follow the one before it. */
    static OptionalLong firstBroken(ReadSession session) {
        JournalChain chain = new JournalChain();
        Pages.ofJournal(session, page -> page.forEach(chain::add));
        return chain.broken;
    }

    private void add(JournalEntry entry) {
        if (broken.isEmpty() && !entry.follows(last)) {
            broken = OptionalLong.of(entry.number());
        }
        last = entry;
    }
}
