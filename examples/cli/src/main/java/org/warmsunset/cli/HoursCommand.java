package org.warmsunset.cli;

import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.Command;

/** How long the volunteers served. */
@Command(name = "hours")
final class HoursCommand extends AsOfCommand {
    @Override
    Answer answer(WarmSunset programme) {
        return HoursAnswer.of(programme.recognition().hours(asOf(programme)), programme);
    }
}
