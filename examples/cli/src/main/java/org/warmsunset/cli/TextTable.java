package org.warmsunset.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/** A table for people, aligned by the places that its characters take on a terminal. Not thread-safe. */
final class TextTable {
    private static final String GAP = "  ";
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final List<String> heads;
    private final boolean[] numeric;
    private final List<List<String>> rows = new ArrayList<>();

    /** Makes a table of columns; one whose name begins with {@code >} has numbers, which stand at the right. */
    TextTable(Messages messages, String... columns) {
        this.heads = new ArrayList<>();
        this.numeric = new boolean[columns.length];
        for (int i = 0; i < columns.length; i++) {
            numeric[i] = columns[i].startsWith(">");
            heads.add(messages.say("head." + (numeric[i] ? columns[i].substring(1) : columns[i])));
        }
    }

    TextTable row(Object... cells) {
        List<String> row = new ArrayList<>(cells.length);
        for (Object cell : cells) {
            // What controls a terminal, or breaks a line, has no place in a cell.
            row.add(CONTROL.matcher(cell.toString()).replaceAll(" "));
        }
        rows.add(row);
        return this;
    }

    void print(PrintWriter out) {
        int[] widths = new int[heads.size()];
        widen(widths, heads);
        rows.forEach(row -> widen(widths, row));
        printRow(out, heads, widths);
        List<String> rule = new ArrayList<>();
        for (int width : widths) {
            rule.add("-".repeat(width));
        }
        printRow(out, rule, widths);
        rows.forEach(row -> printRow(out, row, widths));
    }

    private static void widen(int[] widths, List<String> row) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], width(row.get(i)));
        }
    }

    private void printRow(PrintWriter out, List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - width(row.get(i)));
            line.append(i == 0 ? "" : GAP);
            line.append(numeric[i] ? padding + row.get(i) : row.get(i) + padding);
        }
        out.println(line.toString().stripTrailing());
    }

    /** How many places a text takes: a Chinese character two, a combining accent none. */
    static int width(String text) {
        return text.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
    }
}
