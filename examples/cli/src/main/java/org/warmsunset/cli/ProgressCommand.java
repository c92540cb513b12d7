package org.warmsunset.cli;

import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.Command;

/** How far the plan came. */
@Command(name = "progress")
final class ProgressCommand extends AsOfCommand {
    @Override
    Answer answer(WarmSunset programme) {
        return new ProgressAnswer(programme.plan().progress(asOf(programme)));
    }
}
