package org.warmsunset.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.warmsunset.intake.DraftType;
import org.warmsunset.intake.Imported;
import org.warmsunset.report.Worklist;

/** A walk through a made-up town; for programs it is the town's report. */
record DemoAnswer(Path town, Path database, Imported imported, ReportAnswer report, WorklistAnswer worklist)
        implements Answer {
    private static final int SHOWN = 12;

    @Override
    public void print(PrintWriter out, Messages messages) {
        out.println(messages.say(
                "demo.taken-in",
                "elders",
                added(DraftType.ELDERS),
                "volunteers",
                added(DraftType.VOLUNTEERS),
                "pairings",
                added(DraftType.PAIRINGS),
                "records",
                added(DraftType.SERVICE_RECORDS),
                "folder",
                town,
                "file",
                database));
        LocalDate asOf = report.report().summary().window().asOf();
        heading(
                out,
                messages.say(
                        "demo.districts",
                        "from",
                        report.report().summary().window().from(),
                        "asOf",
                        asOf));
        report.tables().districts(messages).print(out);
        List<Worklist.Item> week = dueThisWeek();
        heading(out, messages.say("demo.worklist", "asOf", worklist.worklist().asOf(), "count", week.size()));
        worklist.table(week.subList(0, Math.min(SHOWN, week.size())), messages).print(out);
        if (week.size() > SHOWN) {
            out.println(messages.say("list.more", "count", week.size() - SHOWN));
        }
        heading(out, messages.say("demo.silence", "asOf", asOf));
        report.tables().longestSilence(messages).print(out);
        heading(out, messages.say("demo.next"));
        next(out, messages, "explain " + report.tables().worst() + " --as-of " + asOf);
        next(out, messages, "report --by unit --as-of " + asOf);
        next(out, messages, "coverage --as-of " + asOf);
        next(out, messages, "match --as-of " + asOf);
        next(out, messages, "exemplars --rules examples/town/rules.json --as-of " + asOf);
        next(out, messages, "hours --as-of " + asOf);
        next(out, messages, "report --as-of " + asOf + " --format json");
        next(out, messages, "festivals " + (asOf.getYear() + 1));
    }

    private long added(DraftType<?> type) {
        Imported.Count count = imported.counts().get(type);
        return count == null ? 0 : count.added();
    }

    /** What can still be done, and must be by the week's Sunday. */
    private List<Worklist.Item> dueThisWeek() {
        LocalDate nextWeek = worklist.worklist().asOf().plusDays(7);
        return worklist.worklist().items().stream()
                .filter(item -> !item.overdue() && item.dueBy().isBefore(nextWeek))
                .toList();
    }

    private static void heading(PrintWriter out, String text) {
        out.println();
        out.println(text);
        out.println();
    }

    private void next(PrintWriter out, Messages messages, String command) {
        out.println("  mvn -q compile exec:java -Dexec.args=\"" + command + " --db " + database + " --lang "
                + messages.locale().getLanguage() + "\"");
    }

    @Override
    public Grid grid() {
        return report.grid();
    }

    @Override
    public void writeJson(OutputStream out) {
        report.writeJson(out);
    }
}
