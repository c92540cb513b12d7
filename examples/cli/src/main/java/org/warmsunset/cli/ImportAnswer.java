package org.warmsunset.cli;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.warmsunset.intake.Imported;
import org.warmsunset.intake.Problem;
import org.warmsunset.wording.Wording;

/** What became of the rows of a folder. */
record ImportAnswer(Imported imported, Optional<Path> rejects, UnaryOperator<Problem> place, boolean rehearsed)
        implements StoredAnswer {
    private static final int SHOWN = 20;
    private static final int PROBLEMS_SHOWN = 1000;

    @Override
    public void print(PrintWriter out, Messages messages) {
        TextTable table = new TextTable(messages, "file", ">added", ">changed", ">unchanged", ">rejected");
        imported.counts().forEach((type, count) -> {
            if (!count.isNothing()) {
                table.row(type.file(), count.added(), count.changed(), count.unchanged(), count.rejected());
            }
        });
        table.print(out);
        say(
                imported.movedElders(),
                out,
                messages,
                moved -> messages.say(
                        "import.moved", "elder", moved.elder(), "before", moved.before(), "after", moved.after()));
        say(imported.twice(), out, messages, person -> sentence(person, messages));
        say(
                imported.warnings(),
                out,
                messages,
                warning -> messages.say("import.warning", "problem", Failures.line(place.apply(warning), messages)));
        say(
                imported.setBack(),
                out,
                messages,
                mark -> messages.say(
                        "import.set-back",
                        "district",
                        mark.district(),
                        "before",
                        mark.before(),
                        "after",
                        mark.after()));
        if (rehearsed) {
            out.println();
            imported.changes()
                    .forEach(change -> out.println(messages.say(
                            "import.change", "file", change.file(), "id", change.id(), "column", change.column())));
            out.println(messages.say("import.rehearsed"));
        }
        if (!imported.otherFiles().isEmpty()) {
            out.println();
            out.println(otherFiles(imported.otherFiles(), messages));
        }
        rejects.ifPresent(folder -> {
            out.println();
            List<Problem> problems = imported.problems();
            problems.stream()
                    .limit(PROBLEMS_SHOWN)
                    .forEach(problem -> out.println(Failures.line(place.apply(problem), messages)));
            out.println();
            if (problems.size() > PROBLEMS_SHOWN) {
                out.println(Failures.byKind(
                        problems.stream().collect(groupingBy(Problem::code, TreeMap::new, counting())), messages));
            }
            out.println(
                    messages.say("import.rejected", "count", imported.rejected().size(), "folder", folder));
        });
    }

    private static <T> void say(List<T> notices, PrintWriter out, Messages messages, Function<T, String> sentence) {
        if (!notices.isEmpty()) {
            out.println();
            firstOf(notices.stream().map(sentence).toList(), messages).forEach(out::println);
        }
    }

    /** Says who seems to be there twice. */
    static String sentence(Imported.Twice person, Messages messages) {
        return messages.say(
                "import.twice",
                "kind",
                messages.say("subject." + person.one().kind()),
                "one",
                person.one().id(),
                "other",
                person.other().id(),
                "ground",
                Wording.in(messages.locale()).word(person.ground()));
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
        Grid twice = new Grid("person", "one", "other", "ground");
        imported.twice()
                .forEach(person -> twice.row(
                        person.one().kind(), person.one().id(), person.other().id(), person.ground()));
        Grid setBack = new Grid("district", "before", "after");
        imported.setBack().forEach(mark -> setBack.row(mark.district(), mark.before(), mark.after()));
        Grid others = new Grid("file");
        imported.otherFiles().forEach(others::row);
        Grid problems = new Grid("file", "line", "column", "code");
        imported.problems()
                .forEach(problem -> problems.row(
                        problem.file(),
                        problem.line().orElse(null),
                        problem.column().orElse(null),
                        problem.code()));
        Grid warnings = new Grid("file", "line", "column", "code");
        imported.warnings()
                .forEach(warning -> warnings.row(
                        warning.file(),
                        warning.line().orElse(null),
                        warning.column().orElse(null),
                        warning.code()));
        Grid changes = new Grid("file", "id", "column");
        imported.changes().forEach(change -> changes.row(change.file(), change.id(), change.column()));
        Grid folders = new Grid("folder");
        rejects.ifPresent(folders::row);
        Map<String, Grid> sections = new LinkedHashMap<>();
        sections.put("files", files);
        sections.put("movedElders", moved);
        sections.put("setBack", setBack);
        sections.put("otherFiles", others);
        sections.put("problems", problems);
        sections.put("rejects", folders);
        sections.put("twice", twice);
        sections.put("warnings", warnings);
        if (rehearsed) {
            sections.put("changes", changes);
        }
        return sections;
    }
}
