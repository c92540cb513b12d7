package org.warmsunset.exchange;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.Unsatisfiable;
import org.warmsunset.exchange.InvalidRuleBookException.Fault;

/** Looks at the files of rule books together, and names everything that is wrong with them. */
public final class RuleBookLint {
    /** A file that is JSON; its name and its parent's are empty when it does not say them. */
    private record Sheet(Path file, JsonNode json, Optional<String> name, Optional<String> parent) {
        static Sheet of(Path file, JsonNode json) {
            return new Sheet(file, json, json.textOf("name"), json.textOf("parent"));
        }
    }

    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, Sheet> named = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();

    private RuleBookLint() {}

    /**
     * Something that is wrong with a file.
     *
     * @param file the file
     * @param fault what is wrong with it, and where
     */
    public record Line(Path file, Fault fault) {}

    /**
     * Reads rule books, whose parents are among them or shipped.
     *
     * <pre>{@code
     * RuleBookLint.lint(List.of(Path.of("province.json"), Path.of("city.json")))
     *         .forEach(line -> System.out.println(line.file() + ": " + line.fault()));
     * }</pre>
     *
     * @param files the files, in UTF-8
     * @return all that is wrong with them: what {@link RuleBooks#load} refuses, duties that nobody can do, two books of
     *     one name, and parents that go in a circle; none when all is fine
     * @throws IOException if a file cannot be read
     */
    public static List<Line> lint(List<Path> files) throws IOException {
        RuleBookLint lint = new RuleBookLint();
        for (Path file : files) {
            lint.parse(file);
        }
        lint.sheets.forEach(lint::check);
        return lint.lines.stream()
                .sorted(Comparator.comparingInt(line -> files.indexOf(line.file())))
                .toList();
    }

    private void parse(Path file) throws IOException {
        try (Reader json = Files.newBufferedReader(file)) {
            Sheet sheet = Sheet.of(file, JsonText.parse(JsonNode.Of.RULE_BOOK, json));
            sheets.add(sheet);
            sheet.name().ifPresent(name -> {
                Sheet other = named.putIfAbsent(name, sheet);
                if (other != null) {
                    say(sheet, "is also the name in %s: give one of the two another name".formatted(other.file()));
                }
            });
        } catch (InvalidRuleBookException e) {
            say(file, e);
        }
    }

    private void check(Sheet sheet) {
        try {
            RuleBook book = read(sheet);
            Unsatisfiable.in(book).forEach(each -> lines.add(new Line(sheet.file(), new Fault("rule book", each))));
            if (RuleBooks.shipped(book.name()).filter(book::equals).isEmpty()
                    && RuleBooks.SHIPPED.contains(book.name())) {
                say(sheet, "is the name of a shipped book: give this one another");
            }
        } catch (InvalidRuleBookException e) {
            say(sheet.file(), e);
        }
    }

    private void say(Sheet sheet, String problem) {
        lines.add(new Line(
                sheet.file(), new Fault("name (%s)".formatted(sheet.name().orElseThrow()), problem)));
    }

    private void say(Path file, InvalidRuleBookException wrong) {
        wrong.faults().forEach(fault -> lines.add(new Line(file, fault)));
    }

    private RuleBook read(Sheet sheet) {
        return new RuleBookReader().read(sheet.json(), parent -> parent(sheet, parent));
    }

    private RuleBook parent(Sheet child, String name) {
        circle(child).ifPresent(names -> {
            throw new IllegalArgumentException("goes in a circle, %s: let one of these books do without a parent"
                    .formatted(String.join(" → ", names)));
        });
        Sheet given = named.get(name);
        if (given == null) {
            return RuleBooks.shipped(name)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "is neither in one of the files nor shipped: add its file, or name one of "
                                    + RuleBooks.SHIPPED));
        }
        try {
            return read(given);
        } catch (InvalidRuleBookException e) {
            throw new IllegalArgumentException("has faults of its own: mend %s first".formatted(given.file()), e);
        }
    }

    /** The names from a book through its parents back to itself; empty when they do not go there. */
    private Optional<List<String>> circle(Sheet start) {
        List<String> names = new ArrayList<>();
        Optional<Sheet> next = Optional.of(start);
        while (next.isPresent() && !names.contains(next.get().name().orElse(""))) {
            names.add(next.get().name().orElse(""));
            next = next.get().parent().map(named::get);
        }
        if (next.filter(sheet -> sheet.name().equals(start.name())).isEmpty()) {
            return Optional.empty();
        }
        names.add(names.get(0));
        return Optional.of(names);
    }
}
