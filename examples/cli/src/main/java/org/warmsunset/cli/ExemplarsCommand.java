package org.warmsunset.cli;

import org.warmsunset.duty.Window;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.Command;

/** Who is proposed as an exemplar. */
@Command(name = "exemplars")
final class ExemplarsCommand extends SpanCommand {
    @Override
    Answer answer(WarmSunset programme) {
        Window window = window(programme);
        return programme
                .recognition()
                .exemplars(window)
                .map(exemplars -> ExemplarsAnswer.of(exemplars, programme))
                .orElseThrow(() -> DeskException.problem("exemplars.no-rules", "asOf", window.asOf()));
    }
}
