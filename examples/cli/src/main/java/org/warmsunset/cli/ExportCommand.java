package org.warmsunset.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.warmsunset.exchange.ExchangeWriter;
import org.warmsunset.office.workbook.SheetNames;
import org.warmsunset.office.workbook.TooManyRowsException;
import org.warmsunset.office.workbook.WorkbookWriter;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.Damage;
import org.warmsunset.storage.ReadSession;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes all that is stored to an exchange folder, or into one workbook. */
@Command(name = "export")
final class ExportCommand extends DeskCommand {
    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private Target target;

    @Option(names = "--bom")
    private boolean bom;

    @Option(names = "--skip-damaged")
    private boolean skipDamaged;

    /** Where to. */
    private static final class Target {
        @Parameters(paramLabel = "FOLDER")
        private @Nullable Path folder;

        @Option(names = "--workbook", paramLabel = "FILE")
        private @Nullable Path workbook;
    }

    @Override
    Answer answer(WarmSunset programme) {
        Set<Damage> damaged = new LinkedHashSet<>();
        Map<String, Long> rows = skipDamaged
                ? programme.store().salvage(damaged::add, this::write)
                : programme.store().read(this::write);
        return new Exported(place(), rows, List.copyOf(damaged));
    }

    private Path place() {
        return target.workbook != null ? target.workbook : Objects.requireNonNull(target.folder);
    }

    private Map<String, Long> write(ReadSession session) {
        try {
            if (target.workbook != null) {
                return writeWorkbook(session, target.workbook);
            }
            return bom ? ExchangeWriter.writeForSpreadsheets(session, place()) : ExchangeWriter.write(session, place());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Long> writeWorkbook(ReadSession session, Path file) throws IOException {
        if (Files.exists(file)) {
            throw DeskException.problem("backup.exists", "file", file);
        }
        SheetNames names = SheetNames.in(desk().messages().locale());
        try (Progress progress = Progress.counting(desk().terminal())) {
            return WorkbookWriter.write(session, file, names, progress);
        } catch (TooManyRowsException e) {
            throw DeskException.problem("export.too-many", "file", e.file());
        }
    }

    /** How many rows each file got, and what was left out. */
    private record Exported(Path place, Map<String, Long> rows, List<Damage> damaged) implements Answer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            TextTable table = new TextTable(messages, "file", ">rows");
            rows.forEach(table::row);
            table.print(out);
            out.println();
            out.println(messages.say("export.done", "place", place));
            if (!damaged.isEmpty()) {
                Damages.print(damaged, out, messages);
                out.println(messages.say("export.damaged", "count", damaged.size()));
            }
        }

        @Override
        public int exitCode() {
            return damaged.isEmpty() ? ExitCode.FINE : ExitCode.PROBLEM;
        }

        @Override
        public Grid grid() {
            Grid grid = new Grid("file", "rows");
            rows.forEach(grid::row);
            return grid;
        }
    }
}
