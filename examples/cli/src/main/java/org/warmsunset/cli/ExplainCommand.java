package org.warmsunset.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warmsunset.basics.ElderId;
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

/** How each duty of a pairing, or of all that is owed to an elder, stands, and why. */
@Command(name = "explain")
final class ExplainCommand extends WindowCommand {
    @Parameters(paramLabel = "PAIRING|ELDER")
    @SuppressWarnings("NullAway.Init")
    private PairingId id;

    @Override
    Answer answer(WarmSunset programme) {
        return programme.read(desk -> {
            Window window = window(desk);
            Names names = new Names(programme);
            Wording wording = Wording.in(desk().messages().locale());
            Optional<Pairing> pairing = desk.pairings().find(id).map(Versioned::value);
            ElderId elder = pairing.map(Pairing::elder).orElseGet(() -> ElderId.of(id.value()));
            pairing.ifPresentOrElse(names::note, () -> names.note(elder));
            List<Finding> findings = pairing.isPresent()
                    ? desk.reports().explain(id, window, knownAt()).orElseThrow(this::unknown)
                    : ofElder(desk, elder, window);
            return new ExplainAnswer(elder, pairing.orElse(null), window, findings, names, wording);
        });
    }

    /** What is owed to herself, and what her pairings owe. */
    private List<Finding> ofElder(WarmSunset desk, ElderId elder, Window window) {
        KnownAt known = knownAt();
        List<Finding> findings =
                new ArrayList<>(desk.reports().explain(elder, window, known).orElseThrow(this::unknown));
        for (Pairing pairing : desk.pairings().ofElder(elder)) {
            desk.reports().explain(pairing.id(), window, known).ifPresent(findings::addAll);
        }
        return findings;
    }

    private DeskException unknown() {
        return DeskException.problem("explain.unknown", "id", id);
    }
}
