package org.warmsunset.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.PairingId;
import org.warmsunset.pairing.Fact;
import org.warmsunset.pairing.KnownFact;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Notes that the volunteer confirmed a fact about the elder. */
@Command(name = "confirm")
final class PairingConfirmCommand extends PairingSubcommand {
    @Parameters(index = "0", paramLabel = "PAIRING")
    @SuppressWarnings("NullAway.Init")
    private PairingId pairing;

    @Parameters(index = "1", paramLabel = "FACT")
    @SuppressWarnings("NullAway.Init")
    private Fact fact;

    @Option(names = "--on", paramLabel = "DAY")
    private @Nullable LocalDate on;

    @Override
    Answer answer(WarmSunset programme) {
        LocalDate today = programme.today();
        LocalDate day = orToday(on, programme);
        if (day.isAfter(today)) {
            throw DeskException.problem("propose.future", "on", day, "today", today);
        }
        KnownFact confirmed = new KnownFact(fact, day);
        return change(programme, pairing, "confirmed", stored -> {
            requireDuring(stored, day);
            List<KnownFact> facts = new ArrayList<>(stored.knownFacts());
            facts.remove(confirmed);
            facts.add(confirmed);
            return stored.withKnownFacts(facts);
        });
    }
}
