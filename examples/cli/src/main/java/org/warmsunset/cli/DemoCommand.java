package org.warmsunset.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.warmsunset.care.KnownAt;
import org.warmsunset.duty.Window;
import org.warmsunset.exchange.ExchangeFolder;
import org.warmsunset.intake.Imported;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Takes a made-up town in and shows what the desk can tell about it. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    /** The town's last day. */
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

    /** A Wednesday, on which much of the week is still to do. */
    private static final LocalDate MIDWEEK = LocalDate.of(2026, 10, 28);

    private static final ZoneId HARBIN = ZoneId.of("Asia/Shanghai");
    private static final String AREA_CODE = "0451";

    /** An empty file that tells a folder of the demo from any other. */
    private static final String MARK = ".warm-sunset-demo";

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @Option(names = "--folder", paramLabel = "FOLDER")
    private Path folder = Path.of("warm-sunset-demo");

    @Option(names = "--town", paramLabel = "FOLDER")
    private Path town = Path.of("examples", "town", "folder");

    @Override
    public Integer call() throws IOException {
        if (desk.isPlaceNamed()) {
            throw DeskException.wrongUse("demo.own-place");
        }
        ExchangeFolder rows = ExchangeFolder.open(town);
        requireOwnFolder();
        Path database = folder.resolve("town.db");
        new SqliteFiles(database).delete();
        Files.deleteIfExists(folder.resolve("town.db.keys"));
        Clock lastEvening = Clock.fixed(AS_OF.atTime(22, 0).atZone(HARBIN).toInstant(), HARBIN);
        return desk.withNewProgramme(
                Place.of(database), desk.terminal().at(lastEvening), programme -> show(programme, rows, database));
    }

    /** Only what an earlier demo made is written over: a folder of that name may hold a real programme. */
    private void requireOwnFolder() throws IOException {
        Path mark = folder.resolve(MARK);
        if (Files.exists(folder) && !Files.exists(mark)) {
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw DeskException.wrongUse("demo.folder-in-use", "file", folder);
                }
            }
        }
        Files.createDirectories(folder);
        Files.writeString(mark, "");
    }

    private Answer show(WarmSunset programme, ExchangeFolder rows, Path database) throws IOException {
        Imported imported = desk.importer(programme, AREA_CODE).importAll(rows);
        Report report = programme.reports().report(Window.yearOf(AS_OF), KnownAt.now());
        return new DemoAnswer(
                town,
                database,
                imported,
                new ReportAnswer(report, ReportTables.of(report, programme)),
                WorklistAnswer.of(
                        programme.reports().worklist(MIDWEEK),
                        programme.reports().openRisks(MIDWEEK),
                        programme));
    }
}
