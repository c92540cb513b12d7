package org.warmsunset.cli;

import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.Command;

/** Who should be brought together. */
@Command(name = "match")
final class MatchCommand extends AsOfCommand {
    @Override
    Answer answer(WarmSunset programme) {
        return MatchAnswer.of(programme.matches().match(asOf(programme)), programme);
    }
}
