package org.warmsunset.cli;

import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.access.Subject;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.Command;

/** Lists who did what with whose personal data, and why. */
@Command(name = "journal")
final class JournalCommand extends DeskCommand {
    private static final int PAGE = 1000;

    @Override
    Answer answer(WarmSunset programme) {
        return new Journal(programme, programme.store().<List<JournalEntry>>read(session -> {
            List<JournalEntry> all = new ArrayList<>();
            List<JournalEntry> page;
            do {
                page = session.journal().page(all.size(), PAGE);
                all.addAll(page);
            } while (page.size() == PAGE);
            return all;
        }));
    }

    /** All entries, in the programme's time for people. */
    private record Journal(WarmSunset programme, List<JournalEntry> entries) implements Answer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            DateTimeFormatter time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", messages.locale())
                    .withZone(programme.rules().zone());
            TextTable table = new TextTable(messages, ">number", "time", "who", "deed", "whom", "why");
            for (JournalEntry entry : entries) {
                table.row(
                        entry.number(),
                        time.format(entry.at()),
                        entry.access().who(),
                        messages.say("deed." + entry.deed()),
                        entry.subject()
                                .map(whom -> messages.say("subject." + whom.kind()) + " " + whom.id())
                                .orElse(""),
                        entry.access().why());
            }
            table.print(out);
        }

        @Override
        public Grid grid() {
            Grid grid = new Grid("number", "at", "who", "deed", "kind", "id", "why", "hash");
            for (JournalEntry entry : entries) {
                grid.row(
                        entry.number(),
                        entry.at(),
                        entry.access().who(),
                        entry.deed(),
                        entry.subject().map(Subject::kind).orElse(null),
                        entry.subject().map(Subject::id).orElse(null),
                        entry.access().why(),
                        entry.hash());
            }
            return grid;
        }
    }
}
