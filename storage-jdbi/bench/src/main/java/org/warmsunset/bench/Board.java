package org.warmsunset.bench;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The results of one kind of contest, as tables in Markdown: our line first, then of each peer its best one. */
final class Board {
    private final String title;
    private final Map<Integer, Map<String, Line>> sizes = new TreeMap<>();

    Board(String title) {
        this.title = title;
    }

    /**
     * What a contestant took.
     *
     * @param who the contestant
     * @param how its phrasing
     * @param took for one pairing
     * @param upkeep for one written row; null when nothing is kept
     */
    record Line(String who, String how, Rounds.Took took, Rounds.@Nullable Took upkeep) {
        String name() {
            return Board.name(who, how);
        }
    }

    static String name(String who, String how) {
        return who + ", " + how;
    }

    void add(int pairings, Line line) {
        sizes.computeIfAbsent(pairings, size -> new LinkedHashMap<>()).put(line.name(), line);
    }

    /** Of each contestant the phrasing that was fastest by the clock. */
    private static Map<String, Line> best(Map<String, Line> lines) {
        Map<String, Line> best = new LinkedHashMap<>();
        lines.values()
                .forEach(line -> best.merge(
                        line.who(),
                        line,
                        (a, b) -> a.took().seconds() <= b.took().seconds() ? a : b));
        return best;
    }

    /** Whether a phrasing has a chance in a larger contest: it was no slower than the best one by more than a half. */
    boolean hasAChance(String who, String how) {
        if (sizes.isEmpty()) {
            return true;
        }
        Map<String, Line> last = sizes.get(new TreeSet<>(sizes.keySet()).last());
        Line line = last == null ? null : last.get(name(who, how));
        Line best = last == null ? null : best(last).get(who);
        return line != null
                && best != null
                && line.took().seconds() <= 1.5 * best.took().seconds();
    }

    void print(PrintStream out, int pairings) {
        Map<String, Line> lines = sizes.getOrDefault(pairings, Map.of());
        if (lines.isEmpty()) {
            return;
        }
        Map<String, Line> best = best(lines);
        Line ours = best.values().iterator().next();
        boolean kept = lines.values().stream().anyMatch(line -> line.upkeep() != null);
        out.printf("%n**%s, %,d pairings**%n%n", title, pairings);
        out.println("| | µs/pairing | CPU µs | ÷ ours | CPU ÷ ours |" + (kept ? " upkeep µs/row | CPU µs |" : ""));
        out.println("| --- | ---: | ---: | ---: | ---: |" + (kept ? " ---: | ---: |" : ""));
        best.values().forEach(line -> out.println(row("**" + line.name() + "**", line, ours, kept)));
        lines.values().stream()
                .filter(line -> !best.containsValue(line))
                .forEach(line -> out.println(row(line.name() + " (not its best)", line, ours, kept)));
    }

    private static String row(String name, Line line, Line ours, boolean kept) {
        Rounds.Took took = line.took();
        String row = String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.2f |",
                name,
                took.seconds() * 1e6,
                took.cpu() * 1e6,
                took.seconds() / ours.took().seconds(),
                took.cpu() / ours.took().cpu());
        Rounds.Took upkeep = line.upkeep();
        if (!kept) {
            return row;
        }
        return upkeep == null
                ? row + " | |"
                : row + String.format(Locale.ROOT, " %.1f | %.1f |", upkeep.seconds() * 1e6, upkeep.cpu() * 1e6);
    }

    /** Prints what a pairing takes at each size: a level line is a cost that grows with the size and no faster. */
    void printSlopes(PrintStream out) {
        if (sizes.size() < 2) {
            return;
        }
        out.printf("%n**%s: µs/pairing (CPU) by the number of pairings**%n%n|", title);
        sizes.keySet().forEach(size -> out.printf(" | %,d", size));
        out.println(" |");
        out.println("| ---" + " | ---:".repeat(sizes.size()) + " |");
        sizes.values().iterator().next().keySet().forEach(name -> {
            StringBuilder row = new StringBuilder("| ").append(name);
            for (Map<String, Line> lines : sizes.values()) {
                Line line = lines.get(name);
                row.append(
                        line == null
                                ? " | –"
                                : String.format(
                                        Locale.ROOT,
                                        " | %.2f (%.2f)",
                                        line.took().seconds() * 1e6,
                                        line.took().cpu() * 1e6));
            }
            out.println(row.append(" |"));
        });
    }
}
