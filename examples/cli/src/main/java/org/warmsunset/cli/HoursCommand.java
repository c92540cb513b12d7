package org.warmsunset.cli;

import java.time.LocalDate;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.Command;

/** How long the volunteers served. */
@Command(name = "hours")
final class HoursCommand extends AsOfCommand {
    @Override
    Answer answer(WarmSunset programme) {
        LocalDate asOf = asOf(programme);
        return HoursAnswer.of(asOf, programme.reports().hours(asOf), programme);
    }
}
