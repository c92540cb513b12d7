package org.warmsunset.programme;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.JournalEntry;
import org.warmsunset.storage.ReadSession;

/** The whole access journal, page by page. */
final class JournalPages {
    private static final int PAGE = 1000;

    private JournalPages() {}

    static void forEach(ReadSession session, Consumer<List<JournalEntry>> work) {
        long after = 0;
        List<JournalEntry> page;
        do {
            page = session.journal().page(after, PAGE);
            if (!page.isEmpty()) {
                work.accept(page);
                after = page.get(page.size() - 1).number();
            }
        } while (page.size() == PAGE);
    }

    /** The number of the first entry that does not follow the one before. */
    static OptionalLong firstBroken(ReadSession session) {
        Chain chain = new Chain();
        forEach(session, page -> page.forEach(chain::add));
        return chain.broken;
    }

    private static final class Chain {
        private @Nullable JournalEntry last;
        private OptionalLong broken = OptionalLong.empty();

        void add(JournalEntry entry) {
            if (broken.isEmpty() && !entry.follows(last)) {
                broken = OptionalLong.of(entry.number());
            }
            last = entry;
        }
    }
}
