package org.warmsunset.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.PairingId;
import org.warmsunset.office.paper.ContactCards;
import org.warmsunset.office.paper.Numbers;
import org.warmsunset.programme.CardTransfer;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints contact cards, two copies on a sheet. */
@Command(name = "cards")
final class PrintCardsCommand extends PrintSubcommand {
    @Option(names = "--as-of", paramLabel = "DAY")
    private @Nullable LocalDate asOf;

    @Option(names = "--pairing", paramLabel = "PAIRING", split = ",")
    private List<PairingId> pairings = new ArrayList<>();

    @Option(names = "--whole")
    private boolean whole;

    @ArgGroup(exclusive = false, multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private AccessOptions access;

    @Override
    Answer answer(WarmSunset programme, PaperFile file) throws IOException {
        LocalDate day = asOf == null ? programme.today() : asOf;
        CardTransfer cards = programme
                .cards()
                .print(
                        day,
                        pairing -> pairings.isEmpty() || pairings.contains(pairing.id()),
                        access.access(desk().terminal()));
        if (cards.sheets().size() + cards.withoutConsent().size() < pairings.size()) {
            throw DeskException.problem("print.no-pairing", "day", day);
        }
        Answer written = written(
                file,
                ContactCards.of(
                        cards.sheets(),
                        whole ? Numbers.WHOLE : Numbers.MASKED,
                        desk().messages().locale()));
        return new Cards(written, cards);
    }

    /** How many cards were printed, and whose were not. */
    private record Cards(Answer written, CardTransfer cards) implements Answer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            written.print(out, messages);
            if (!cards.withoutConsent().isEmpty()) {
                out.println(messages.say("transfer-cards.without", "elders", elders(", ")));
            }
        }

        private String elders(String between) {
            return cards.withoutConsent().stream().map(Object::toString).collect(Collectors.joining(between));
        }

        @Override
        public Grid grid() {
            return written.grid();
        }
    }
}
