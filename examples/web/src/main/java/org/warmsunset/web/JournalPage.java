package org.warmsunset.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.warmsunset.access.JournalEntry;

/** Who did what with whose data, the newest first. */
final class JournalPage {
    private static final int PAGE = 50;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private JournalPage() {}

    /**
     * What the page shows.
     *
     * @param entries the entries, the newest first
     * @param zone the programme's zone
     */
    record View(List<JournalEntry> entries, ZoneId zone) {
        String time(JournalEntry entry) {
            return TIME.withZone(zone).format(entry.at());
        }

        boolean hasMore() {
            return !entries.isEmpty() && entries.get(entries.size() - 1).number() > 1;
        }

        String next() {
            return "/journal?before=" + entries.get(entries.size() - 1).number();
        }
    }

    static void show(Call call) {
        List<JournalEntry> entries = call.programme().store().<List<JournalEntry>>read(session -> {
            long before = call.query("before")
                    .filter(text -> text.matches("\\d{1,12}"))
                    .map(Long::valueOf)
                    .orElseGet(() -> session.journal()
                            .last()
                            .map(last -> last.number() + 1)
                            .orElse(1L));
            long first = Math.max(1, before - PAGE);
            List<JournalEntry> page =
                    new ArrayList<>(session.journal().page(first - 1, (int) Math.max(1, before - first)));
            page.removeIf(entry -> entry.number() >= before);
            Collections.reverse(page);
            return page;
        });
        call.show("journal", new View(entries, call.programme().rules().zone()));
    }
}
