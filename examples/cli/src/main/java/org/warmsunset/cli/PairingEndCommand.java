package org.warmsunset.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.PairingId;
import org.warmsunset.pairing.EndReason;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ends a pairing. */
@Command(name = "end")
final class PairingEndCommand extends PairingSubcommand {
    @Parameters(index = "0", paramLabel = "PAIRING")
    @SuppressWarnings("NullAway.Init")
    private PairingId pairing;

    @Option(names = "--on", paramLabel = "DAY")
    private @Nullable LocalDate on;

    @Option(names = "--reason", paramLabel = "REASON", required = true)
    @SuppressWarnings("NullAway.Init")
    private EndReason reason;

    @Override
    Answer answer(WarmSunset programme) {
        LocalDate day = orToday(on, programme);
        return change(programme, pairing, "ended", stored -> {
            if (day.isBefore(stored.start())) {
                throw DeskException.problem("pairing.not-then", "pairing", pairing, "day", day);
            }
            return stored.withEnd(day).withEndReason(Optional.of(reason));
        });
    }
}
