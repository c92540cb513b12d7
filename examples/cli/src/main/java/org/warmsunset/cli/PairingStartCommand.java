package org.warmsunset.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins a pairing. */
@Command(name = "start")
final class PairingStartCommand extends PairingSubcommand {
    @Parameters(index = "0", paramLabel = "ELDER")
    @SuppressWarnings("NullAway.Init")
    private ElderId elder;

    @Parameters(index = "1", paramLabel = "VOLUNTEER")
    @SuppressWarnings("NullAway.Init")
    private VolunteerId volunteer;

    @Option(names = "--on", paramLabel = "DAY")
    private @Nullable LocalDate on;

    @Option(names = "--follows", paramLabel = "PAIRING")
    private @Nullable PairingId follows;

    @Option(names = "--id", paramLabel = "ID")
    private @Nullable PairingId id;

    @Override
    Answer answer(WarmSunset programme) {
        if (follows != null && !stored(programme, follows).value().elder().equals(elder)) {
            throw DeskException.problem("pairing.of-another", "pairing", follows, "elder", elder);
        }
        Pairing pairing = Pairing.builder()
                .id(id == null ? PairingId.of(NewId.at(programme.now())) : id)
                .elder(elder)
                .volunteer(volunteer)
                .start(orToday(on, programme))
                .follows(Optional.ofNullable(follows))
                .build();
        programme.pairings().pair(pairing);
        return new Taken(pairing, "started");
    }
}
