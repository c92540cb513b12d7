package org.warmsunset.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.warmsunset.care.KnownAt;
import org.warmsunset.exchange.PrivateFile;
import org.warmsunset.exchange.Snapshot;
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

    @Option(names = "--snapshot", paramLabel = "FILE")
    private @Nullable Path snapshot;

    @Override
    Answer answer(WarmSunset programme) throws IOException {
        Reports reports = by == Group.UNIT ? programme.reports().byUnit() : programme.reports();
        if (snapshot == null) {
            return answer(programme, reports.report(window(programme), knownAt()));
        }
        Instant known = knownAt().instant().orElseGet(programme::now);
        Report report = reports.report(window(programme), KnownAt.at(known));
        write(Snapshot.of(report.summary(), known, programme.rules()), snapshot);
        return answer(programme, report);
    }

    private static Answer answer(WarmSunset programme, Report report) {
        return new ReportAnswer(report, ReportTables.of(report, programme));
    }

    private static void write(Snapshot said, Path file) throws IOException {
        try (OutputStream out = PrivateFile.create(file)) {
            said.write(out);
        } catch (FileAlreadyExistsException e) {
            throw DeskException.wrongUse("backup.exists", "file", file);
        }
    }

    /** By what the sums are grouped. */
    enum Group {
        /** By district. */
        DISTRICT,
        /** By unit too. */
        UNIT
    }
}
