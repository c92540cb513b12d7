package org.warmsunset.cli;

import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.Command;

/** Which needs were answered. */
@Command(name = "coverage")
final class CoverageCommand extends SpanCommand {
    @Override
    Answer answer(WarmSunset programme) {
        return CoverageAnswer.of(programme.plan().coverage(window(programme)), programme);
    }
}
