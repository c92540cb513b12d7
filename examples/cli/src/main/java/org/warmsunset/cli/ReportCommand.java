package org.warmsunset.cli;

import org.warmsunset.programme.Reports;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How the duties were kept. */
@Command(name = "report")
final class ReportCommand extends WindowCommand {
    @Option(names = "--by", paramLabel = "GROUP")
    private Group by = Group.DISTRICT;

    @Override
    Answer answer(WarmSunset programme) {
        Reports reports = by == Group.UNIT ? programme.reports().byUnit() : programme.reports();
        Report report = reports.report(window(programme), knownAt());
        return new ReportAnswer(report, ReportTables.of(report, programme));
    }

    /** By what the sums are grouped. */
    enum Group {
        /** By district. */
        DISTRICT,
        /** By unit too. */
        UNIT
    }
}
