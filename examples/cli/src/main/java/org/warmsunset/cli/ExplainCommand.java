package org.warmsunset.cli;

import java.time.LocalDate;
import java.util.List;
import org.warmsunset.basics.PairingId;
import org.warmsunset.care.KnownAt;
import org.warmsunset.duty.Finding;
import org.warmsunset.duty.Window;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.Versioned;
import org.warmsunset.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** How each duty of a pairing stands, and why. */
@Command(name = "explain")
final class ExplainCommand extends AsOfCommand {
    @Parameters(paramLabel = "PAIRING")
    @SuppressWarnings("NullAway.Init")
    private PairingId id;

    @Override
    Answer answer(WarmSunset programme) {
        Pairing pairing = programme
                .store()
                .read(session -> session.pairings().find(id))
                .map(Versioned::value)
                .orElseThrow(() -> DeskException.problem("explain.unknown", "pairing", id));
        LocalDate asOf = asOf(programme);
        List<Finding> findings = programme
                .reports()
                .explain(id, Window.yearOf(asOf), KnownAt.now())
                .orElseThrow(() -> DeskException.problem("explain.unknown", "pairing", id));
        Names names = new Names(programme);
        names.note(pairing);
        return new ExplainAnswer(
                pairing, asOf, findings, names, Wording.in(desk().messages().locale()));
    }
}
