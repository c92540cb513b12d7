package org.warmsunset.cli;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warmsunset.care.KnownAt;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.report.Flip;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a report says otherwise since more is known. */
@Command(name = "report-diff")
final class ReportDiffCommand extends WindowCommand {
    @Option(names = "--then", paramLabel = "INSTANT")
    private @Nullable Instant then;

    @Override
    Answer answer(WarmSunset programme) {
        KnownAt later = then == null ? KnownAt.now() : KnownAt.at(then);
        List<Flip> flips = programme.reports().diff(window(programme), knownAt(), later);
        return new FlipsAnswer(flips, null);
    }
}
