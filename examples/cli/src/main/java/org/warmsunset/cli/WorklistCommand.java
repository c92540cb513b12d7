package org.warmsunset.cli;

import java.time.LocalDate;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.Command;

/** What is to be done next. */
@Command(name = "worklist")
final class WorklistCommand extends AsOfCommand {
    @Override
    Answer answer(WarmSunset programme) {
        LocalDate asOf = asOf(programme);
        return programme.read(desk ->
                WorklistAnswer.of(desk.reports().worklist(asOf), desk.reports().openRisks(asOf), programme));
    }
}
