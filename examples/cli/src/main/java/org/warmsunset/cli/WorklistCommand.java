package org.warmsunset.cli;

import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.Command;

/** What is to be done next. */
@Command(name = "worklist")
final class WorklistCommand extends AsOfCommand {
    @Override
    Answer answer(WarmSunset programme) {
        return WorklistAnswer.of(programme.reports().worklist(asOf(programme)), programme);
    }
}
