package org.warmsunset.programme;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.storage.Pages;
import org.warmsunset.storage.ReadSession;

/** Holds each entry of the access journal against the one before. */
final class JournalChain {
    private @Nullable JournalEntry last;
    private OptionalLong broken = OptionalLong.empty();

    private JournalChain() {}

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
