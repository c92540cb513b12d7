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
final class ReportDiffCommand extends SpanCommand {
    @Option(names = "--known-at", paramLabel = "INSTANT", required = true)
    @SuppressWarnings("NullAway.Init")
    private Instant knownAt;

    @Option(names = "--then", paramLabel = "INSTANT")
    private @Nullable Instant then;

    @Override
    Answer answer(WarmSunset programme) {
        if (then != null && !then.isAfter(knownAt)) {
            throw DeskException.wrongUse("use.then-not-later", "then", then, "knownAt", knownAt);
        }
        KnownAt later = then == null ? KnownAt.now() : KnownAt.at(then);
        List<Flip> flips = programme.reports().diff(window(programme), KnownAt.at(knownAt), later);
        return new FlipsAnswer(flips, null);
    }
}
