package org.warmsunset.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.care.KnownAt;
import org.warmsunset.duty.NotOwed;
import org.warmsunset.duty.WhyNone;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Why nothing is owed on a day. */
@Command(name = "why-none")
final class WhyNoneCommand extends AsOfCommand {
    @Parameters(index = "0", paramLabel = "PAIRING|ELDER")
    @SuppressWarnings("NullAway.Init")
    private PairingId id;

    @Parameters(index = "1", paramLabel = "DUTY")
    @SuppressWarnings("NullAway.Init")
    private String duty;

    @Parameters(index = "2", paramLabel = "DAY")
    @SuppressWarnings("NullAway.Init")
    private LocalDate day;

    @Override
    Answer answer(WarmSunset programme) {
        WhyNone.Answer answer = programme
                .<Optional<WhyNone.Answer>>read(this::ask)
                .orElseThrow(() -> DeskException.problem("explain.unknown", "id", id));
        NotOwed reason = answer.reason();
        if (reason != null && reason.reason() == NotOwed.Reason.NO_SUCH_DUTY) {
            throw DeskException.problem(
                    "why-none.duty",
                    "value",
                    Typed.shown(duty),
                    "allowed",
                    String.join(", ", programme.rules().codes()));
        }
        return new WhyNoneAnswer(
                id.value(), duty, day, answer, Wording.in(desk().messages().locale()));
    }

    private Optional<WhyNone.Answer> ask(WarmSunset desk) {
        LocalDate asOf = asOf(desk);
        return desk.pairings().find(id).isPresent()
                ? desk.reports().whyNone(id, duty, day, asOf, KnownAt.now())
                : desk.reports().whyNone(ElderId.of(id.value()), duty, day, asOf, KnownAt.now());
    }
}
