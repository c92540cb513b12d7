package org.warmsunset.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.List;
import org.warmsunset.basics.PairingId;
import org.warmsunset.exchange.ReportJson;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.report.Worklist;
import org.warmsunset.wording.Wording;

/** A worklist, with the names of those whom it concerns. */
record WorklistAnswer(Worklist worklist, Names names) implements Answer {
    static WorklistAnswer of(Worklist worklist, WarmSunset programme) {
        Names names = new Names(programme);
        for (Worklist.Item item : worklist.items()) {
            names.note(item.elder());
            item.volunteer().ifPresent(names::note);
        }
        return new WorklistAnswer(worklist, names);
    }

    @Override
    public void print(PrintWriter out, Messages messages) {
        List<Worklist.Item> items = worklist.items();
        out.println(messages.say("worklist.title", "asOf", worklist.asOf(), "count", items.size()));
        if (!items.isEmpty()) {
            out.println();
            table(items, messages).print(out);
        }
    }

    /** The table of some of its items. */
    TextTable table(List<Worklist.Item> items, Messages messages) {
        Wording wording = Wording.in(messages.locale());
        TextTable table =
                new TextTable(messages, "dueBy", "state", "pairing", "elder", "volunteer", "duty", "first", "last");
        for (Worklist.Item item : items) {
            table.row(
                    item.dueBy(),
                    messages.say(item.overdue() ? "worklist.overdue" : "worklist.due"),
                    item.pairing().map(PairingId::value).orElse("–"),
                    names.of(item.elder()),
                    item.volunteer().map(names::of).orElse("–"),
                    wording.duty(item.duty().duty()),
                    item.period().first(),
                    item.period().last());
        }
        return table;
    }

    @Override
    public Grid grid() {
        Grid grid = new Grid("pairing", "elder", "volunteer", "duty", "first", "last", "dueBy", "overdue");
        for (Worklist.Item item : worklist.items()) {
            grid.row(
                    item.pairing().orElse(null),
                    item.elder(),
                    item.volunteer().orElse(null),
                    item.duty().code(),
                    item.period().first(),
                    item.period().last(),
                    item.dueBy(),
                    item.overdue());
        }
        return grid;
    }

    @Override
    public void writeJson(OutputStream out) {
        ReportJson.write(worklist, out);
    }
}
