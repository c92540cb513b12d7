package org.warmsunset.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.warmsunset.intake.DraftType;
import org.warmsunset.intake.Imported;

/** What became of the rows of a folder. */
record ImportAnswer(Imported imported, Optional<Path> rejects) implements Answer {
    @Override
    public void print(PrintWriter out, Messages messages) {
        TextTable table = new TextTable(messages, "file", ">added", ">changed", ">unchanged", ">rejected");
        imported.counts()
                .forEach((type, count) ->
                        table.row(type.file(), count.added(), count.changed(), count.unchanged(), count.rejected()));
        table.print(out);
        rejects.ifPresent(folder -> {
            out.println();
            imported.problems().forEach(problem -> out.println(Failures.line(problem, messages)));
            out.println();
            out.println(
                    messages.say("import.rejected", "count", imported.rejected().size(), "folder", folder));
        });
    }

    /** Rows that were left out are problems in the data, asked for or not. */
    @Override
    public int exitCode() {
        return imported.rejected().isEmpty() ? ExitCode.FINE : ExitCode.PROBLEM;
    }

    @Override
    public Grid grid() {
        Grid grid = new Grid("file", "added", "changed", "unchanged", "rejected");
        for (Map.Entry<DraftType<?>, Imported.Count> entry : imported.counts().entrySet()) {
            Imported.Count count = entry.getValue();
            grid.row(entry.getKey().file(), count.added(), count.changed(), count.unchanged(), count.rejected());
        }
        return grid;
    }
}
