package org.warmsunset.cli;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.warmsunset.care.KnownAt;
import org.warmsunset.duty.Window;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How the duties were kept. */
@Command(name = "report")
final class ReportCommand extends AsOfCommand {
    @Option(names = "--from", paramLabel = "DAY")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY")
    private @Nullable LocalDate to;

    @Option(names = "--known-at", paramLabel = "INSTANT")
    private @Nullable Instant knownAt;

    @Override
    Answer answer(WarmSunset programme) {
        Window year = Window.yearOf(asOf(programme));
        LocalDate first = from == null ? year.from() : from;
        LocalDate last = to == null ? year.to() : to;
        if (last.isBefore(first)) {
            throw DeskException.wrongUse("use.from-after-to", "from", first, "to", last);
        }
        KnownAt known = knownAt == null ? KnownAt.now() : KnownAt.at(knownAt);
        Report report = programme.reports().report(new Window(first, last, year.asOf()), known);
        return new ReportAnswer(report, ReportTables.of(report, programme));
    }
}
