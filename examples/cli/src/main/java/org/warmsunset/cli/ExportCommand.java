package org.warmsunset.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.warmsunset.exchange.ExchangeWriter;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.Damage;
import org.warmsunset.storage.ReadSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes all that is stored to an exchange folder. */
@Command(name = "export")
final class ExportCommand extends DeskCommand {
    @Parameters(paramLabel = "FOLDER")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--skip-damaged")
    private boolean skipDamaged;

    @Override
    Answer answer(WarmSunset programme) {
        Set<Damage> damaged = new LinkedHashSet<>();
        Map<String, Long> rows = skipDamaged
                ? programme.store().salvage(damaged::add, this::write)
                : programme.store().read(this::write);
        return new Exported(folder, rows, List.copyOf(damaged));
    }

    private Map<String, Long> write(ReadSession session) {
        try {
            return ExchangeWriter.write(session, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many rows each file got, and what was left out. */
    private record Exported(Path folder, Map<String, Long> rows, List<Damage> damaged) implements Answer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            TextTable table = new TextTable(messages, "file", ">rows");
            rows.forEach(table::row);
            table.print(out);
            out.println();
            out.println(messages.say("export.done", "folder", folder));
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
