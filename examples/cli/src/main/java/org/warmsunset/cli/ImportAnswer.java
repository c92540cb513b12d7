package org.warmsunset.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warmsunset.intake.Imported;

/** What became of the rows of a folder. */
record ImportAnswer(Imported imported, Optional<Path> rejects) implements Answer {
    private static final int SHOWN = 20;

    @Override
    public void print(PrintWriter out, Messages messages) {
        TextTable table = new TextTable(messages, "file", ">added", ">changed", ">unchanged", ">rejected");
        imported.counts()
                .forEach((type, count) ->
                        table.row(type.file(), count.added(), count.changed(), count.unchanged(), count.rejected()));
        table.print(out);
        if (!imported.movedElders().isEmpty()) {
            out.println();
            firstOf(
                            imported.movedElders().stream()
                                    .map(moved -> messages.say(
                                            "import.moved",
                                            "elder",
                                            moved.elder(),
                                            "before",
                                            moved.before(),
                                            "after",
                                            moved.after()))
                                    .toList(),
                            messages)
                    .forEach(out::println);
        }
        if (!imported.otherFiles().isEmpty()) {
            out.println();
            out.println(otherFiles(imported.otherFiles(), messages));
        }
        rejects.ifPresent(folder -> {
            out.println();
            imported.problems().forEach(problem -> out.println(Failures.line(problem, messages)));
            out.println();
            out.println(
                    messages.say("import.rejected", "count", imported.rejected().size(), "folder", folder));
        });
    }

    /** Names the files that were not taken. */
    static String otherFiles(List<String> names, Messages messages) {
        List<String> shown = firstOf(names.stream().map(Typed::inOneLine).toList(), messages);
        return messages.say("import.other-files", "files", String.join(", ", shown));
    }

    private static List<String> firstOf(List<String> all, Messages messages) {
        List<String> first = new ArrayList<>(all.subList(0, Math.min(SHOWN, all.size())));
        if (all.size() > SHOWN) {
            first.add(messages.say("list.more", "count", all.size() - SHOWN));
        }
        return first;
    }

    /** Rows that were left out are problems in the data, asked for or not. */
    @Override
    public int exitCode() {
        return imported.rejected().isEmpty() ? ExitCode.FINE : ExitCode.PROBLEM;
    }

    @Override
    public Grid grid() {
        return Grid.joined("about", sections());
    }

    @Override
    public void writeJson(OutputStream out) {
        Grid.writeJson(sections(), out);
    }

    /** The counts of each file, and what should be known besides. */
    private Map<String, Grid> sections() {
        Grid files = new Grid("file", "added", "changed", "unchanged", "rejected");
        imported.counts()
                .forEach((type, count) ->
                        files.row(type.file(), count.added(), count.changed(), count.unchanged(), count.rejected()));
        Grid moved = new Grid("elder", "before", "after");
        imported.movedElders().forEach(each -> moved.row(each.elder(), each.before(), each.after()));
        Grid others = new Grid("file");
        imported.otherFiles().forEach(others::row);
        Grid problems = new Grid("file", "line", "column", "code");
        imported.problems()
                .forEach(problem -> problems.row(
                        problem.file(),
                        problem.line().orElse(null),
                        problem.column().orElse(null),
                        problem.code()));
        Grid folders = new Grid("folder");
        rejects.ifPresent(folders::row);
        Map<String, Grid> sections = new LinkedHashMap<>();
        sections.put("files", files);
        sections.put("movedElders", moved);
        sections.put("otherFiles", others);
        sections.put("problems", problems);
        sections.put("rejects", folders);
        return sections;
    }
}
