package org.warmsunset.programme;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.people.Elder;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.Versioned;

/** The elders of a store, some at a time, each time with all their records of some days. */
final class RecordPages {
    /** How many elders' records are held at once, which may be those of many years. */
    private static final int PAGE = 200;

    private RecordPages() {}

    /**
     * Some elders who are next to each other.
     *
     * @param after the last elder before them; null when they are the first
     * @param elders the elders
     * @param records their records, ordered by elder, day and id
     */
    record Page(@Nullable ElderId after, List<Elder> elders, List<ServiceRecord> records) {}

    static void forEach(ReadSession session, DateRange days, Consumer<Page> work) {
        ElderId after = null;
        List<Elder> elders;
        do {
            elders = session.elders().page(after, PAGE).stream()
                    .map(Versioned::value)
                    .toList();
            if (!elders.isEmpty()) {
                ElderId last = elders.get(elders.size() - 1).id();
                work.accept(new Page(
                        after, elders, session.careLog().ofElders(elders.get(0).id(), last, days)));
                after = last;
            }
        } while (elders.size() == PAGE);
    }
}
