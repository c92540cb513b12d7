package org.warmsunset.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import org.warmsunset.care.CardVersion;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.wording.Wording;
import picocli.CommandLine.Command;

/** The contact cards and how they stand. */
@Command(name = "cards")
final class CardsCommand extends AsOfCommand {
    @Override
    Answer answer(WarmSunset programme) {
        LocalDate day = asOf(programme);
        List<CardVersion> cards = programme.cards().on(day);
        Names names = new Names(programme);
        cards.forEach(card -> names.note(card.pairing()));
        return new Cards(day, cards, names);
    }

    /** The versions of all cards. */
    private record Cards(LocalDate day, List<CardVersion> cards, Names names) implements Answer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            Wording wording = Wording.in(messages.locale());
            out.println(messages.say("cards.title", "count", cards.size(), "asOf", day));
            if (!cards.isEmpty()) {
                out.println();
                TextTable table = new TextTable(
                        messages, "pairing", "elder", "volunteer", "issuedOn", "volunteerCopy", "elderCopy", "state");
                for (CardVersion version : cards) {
                    table.row(
                            version.pairing().id(),
                            names.of(version.pairing().elder()),
                            names.of(version.pairing().volunteer()),
                            FileText.day(version.card().issuedOn()),
                            FileText.day(version.card().volunteerCopyOn()),
                            FileText.day(version.card().elderCopyOn()),
                            wording.word(version.state())
                                    + version.staleSince()
                                            .map(since -> " " + since)
                                            .orElse(""));
                }
                table.print(out);
            }
        }

        @Override
        public Grid grid() {
            Grid grid = new Grid(
                    "pairing",
                    "elder",
                    "volunteer",
                    "issuedOn",
                    "volunteerCopyOn",
                    "elderCopyOn",
                    "state",
                    "staleSince");
            for (CardVersion version : cards) {
                grid.row(
                        version.pairing().id(),
                        version.pairing().elder(),
                        version.pairing().volunteer(),
                        version.card().issuedOn().orElse(null),
                        version.card().volunteerCopyOn().orElse(null),
                        version.card().elderCopyOn().orElse(null),
                        version.state(),
                        version.staleSince().orElse(null));
            }
            return grid;
        }
    }
}
