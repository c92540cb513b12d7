package org.warmsunset.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.warmsunset.exchange.Snapshot;
import org.warmsunset.report.Counts;

/** What a report said when its snapshot was taken, and what it says now. */
record RecheckAnswer(Snapshot before, Snapshot now) implements Answer {
    /** A sum that is another, or stands on one side only. */
    private record Change(Snapshot.Of of, String key, Snapshot.@Nullable Line before, Snapshot.@Nullable Line now) {}

    private List<Change> changes() {
        Map<List<Object>, Snapshot.Line> then = new LinkedHashMap<>();
        before.lines().forEach(line -> then.put(List.of(line.of(), line.key()), line));
        List<Change> changes = new ArrayList<>();
        for (Snapshot.Line line : now.lines()) {
            Snapshot.Line old = then.remove(List.<Object>of(line.of(), line.key()));
            if (!Objects.equals(old, line)) {
                changes.add(new Change(line.of(), line.key(), old, line));
            }
        }
        then.values().forEach(line -> changes.add(new Change(line.of(), line.key(), line, null)));
        return changes;
    }

    private boolean sameBook() {
        return before.digest().equals(now.digest());
    }

    @Override
    public void print(PrintWriter out, Messages messages) {
        out.println(messages.say(
                "recheck.title",
                "from",
                before.window().from(),
                "to",
                before.window().to(),
                "asOf",
                before.window().asOf(),
                "knownAt",
                before.knownAt()));
        if (!sameBook()) {
            out.println(messages.say("recheck.book", "before", before.book(), "now", now.book()));
        }
        List<Change> changes = changes();
        out.println(messages.say(changes.isEmpty() ? "recheck.same" : "recheck.changed", "count", changes.size()));
        if (!changes.isEmpty()) {
            out.println();
            TextTable table = new TextTable(messages, "sum", "before", "after");
            changes.forEach(change -> table.row(
                    messages.say("recheck." + change.of()) + " " + change.key(),
                    counts(change.before()),
                    counts(change.now())));
            table.print(out);
        }
    }

    /** Such as {@code 12/3/1/0}: met, missed, excused, pending; and unknown, if any is. */
    private static String counts(Snapshot.@Nullable Line line) {
        if (line == null) {
            return "–";
        }
        Counts counts = line.counts();
        String known = "%d/%d/%d/%d".formatted(counts.met(), counts.missed(), counts.excused(), counts.pending());
        return counts.unknown() == 0 ? known : known + "/" + counts.unknown();
    }

    @Override
    public Grid grid() {
        Grid grid = new Grid("of", "key", "before", "after");
        changes().forEach(change -> grid.row(change.of(), change.key(), counts(change.before()), counts(change.now())));
        return grid;
    }

    @Override
    public int exitCode() {
        return sameBook() && changes().isEmpty() ? ExitCode.FINE : ExitCode.PROBLEM;
    }
}
