package org.warmsunset.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.warmsunset.care.KnownAt;
import org.warmsunset.duty.Window;
import org.warmsunset.exchange.PrivateFile;
import org.warmsunset.office.figures.Figures;
import org.warmsunset.office.figures.Figures.Month;
import org.warmsunset.office.figures.FiguresPage;
import org.warmsunset.office.figures.FiguresWorkbook;
import org.warmsunset.office.figures.Volume;
import org.warmsunset.programme.Reports;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.Merged;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the figures of a window as a page or as a workbook. */
@Command(name = "figures")
final class FiguresCommand extends WindowCommand {
    @Parameters(paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    Answer answer(WarmSunset programme) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        boolean page = name.endsWith(".html");
        if (!page && !name.endsWith(".xlsx")) {
            throw DeskException.wrongUse("figures.format", "file", file);
        }
        if (Files.exists(file)) {
            throw DeskException.problem("backup.exists", "file", file);
        }
        Figures figures = figures(programme);
        try (OutputStream out = new BufferedOutputStream(PrivateFile.create(file))) {
            if (page) {
                Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                FiguresPage.write(figures, desk().messages().locale(), text);
                text.flush();
            } else {
                FiguresWorkbook.write(figures, desk().messages().locale(), out);
            }
        }
        return new BackupCommand.FileMade("figures.done", file.toString());
    }

    private Figures figures(WarmSunset programme) {
        Window window = window(programme);
        Instant known = knownAt().instant().orElseGet(programme::now);
        return programme.read(desk -> new Figures(
                programme.rules(),
                known,
                desk.reports().report(window, KnownAt.at(known)),
                months(desk.reports(), window, KnownAt.at(known)),
                desk.plan().coverage(window),
                desk.recognition().hours(window.asOf()),
                programme.store().read(session -> Volume.of(Merged.of(session), window))));
    }

    private static List<Month> months(Reports reports, Window window, KnownAt known) {
        return reports.months(window, known).stream()
                .map(month -> new Month(
                        YearMonth.from(month.window().from()), month.pairings().totals()))
                .toList();
    }
}
