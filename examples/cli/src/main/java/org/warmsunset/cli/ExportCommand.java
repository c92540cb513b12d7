package org.warmsunset.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.warmsunset.exchange.ExchangeWriter;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.ReadSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes all that is stored to an exchange folder. */
@Command(name = "export")
final class ExportCommand extends DeskCommand {
    @Parameters(paramLabel = "FOLDER")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Override
    Answer answer(WarmSunset programme) {
        return new Exported(folder, programme.store().read(this::write));
    }

    private Map<String, Long> write(ReadSession session) {
        try {
            return ExchangeWriter.write(session, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many rows each file got. */
    private record Exported(Path folder, Map<String, Long> rows) implements Answer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            TextTable table = new TextTable(messages, "file", ">rows");
            rows.forEach(table::row);
            table.print(out);
            out.println();
            out.println(messages.say("export.done", "folder", folder));
        }

        @Override
        public Grid grid() {
            Grid grid = new Grid("file", "rows");
            rows.forEach(grid::row);
            return grid;
        }
    }
}
