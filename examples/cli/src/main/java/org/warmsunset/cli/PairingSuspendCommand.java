package org.warmsunset.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.PairingId;
import org.warmsunset.pairing.Suspension;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Suspends a pairing for some days, or until further notice. */
@Command(name = "suspend")
final class PairingSuspendCommand extends PairingSubcommand {
    @Parameters(index = "0", paramLabel = "PAIRING")
    @SuppressWarnings("NullAway.Init")
    private PairingId pairing;

    @Option(names = "--from", paramLabel = "DAY")
    private @Nullable LocalDate from;

    @Option(names = "--until", paramLabel = "DAY")
    private @Nullable LocalDate until;

    @Option(names = "--note", paramLabel = "TEXT")
    private @Nullable String note;

    @Override
    Answer answer(WarmSunset programme) {
        LocalDate first = orToday(from, programme);
        if (until != null && until.isBefore(first)) {
            throw DeskException.wrongUse("use.from-after-to", "from", first, "to", until);
        }
        return change(programme, pairing, "suspended", stored -> {
            requireDuring(stored, first);
            List<Suspension> suspensions = new ArrayList<>(stored.suspensions());
            suspensions.removeIf(suspension -> suspension.firstDay().equals(first));
            suspensions.add(Suspension.builder()
                    .firstDay(first)
                    .lastDay(Optional.ofNullable(until))
                    .reason(Optional.ofNullable(note))
                    .build());
            return stored.withSuspensions(suspensions);
        });
    }
}
