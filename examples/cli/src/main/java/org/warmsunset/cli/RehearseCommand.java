package org.warmsunset.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.report.Rehearsal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What would change if another rule book were in force. */
@Command(name = "rehearse")
final class RehearseCommand extends WindowCommand {
    @Option(names = "--against", paramLabel = "FILE", required = true)
    @SuppressWarnings("NullAway.Init")
    private Path against;

    @Override
    Answer answer(WarmSunset programme) throws IOException {
        Rehearsal rehearsal = programme.reports().rehearse(window(programme), desk().ruleBook(against), knownAt());
        return new FlipsAnswer(rehearsal.flips(), rehearsal);
    }
}
