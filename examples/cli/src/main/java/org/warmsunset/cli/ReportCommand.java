package org.warmsunset.cli;

import org.warmsunset.programme.WarmSunset;
import org.warmsunset.report.Report;
import picocli.CommandLine.Command;

/** How the duties were kept. */
@Command(name = "report")
final class ReportCommand extends WindowCommand {
    @Override
    Answer answer(WarmSunset programme) {
        Report report = programme.reports().report(window(programme), knownAt());
        return new ReportAnswer(report, ReportTables.of(report, programme));
    }
}
