package org.warmsunset.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.List;
import org.warmsunset.basics.PairingId;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.exchange.ReportJson;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.report.Worklist;
import org.warmsunset.wording.Wording;

/**
 * A worklist, with the names of those whom it concerns.
 *
 * @param risks the records that tell of a risk which nobody has answered: for the desk's people, and in no file
 */
record WorklistAnswer(Worklist worklist, List<ServiceRecord> risks, Names names) implements Answer {
    static WorklistAnswer of(Worklist worklist, List<ServiceRecord> risks, WarmSunset programme) {
        Names names = new Names(programme);
        for (Worklist.Item item : worklist.items()) {
            names.note(item.elder());
            item.volunteer().ifPresent(names::note);
        }
        for (ServiceRecord risk : risks) {
            names.note(risk.elder());
            names.note(risk.volunteer());
        }
        return new WorklistAnswer(worklist, risks, names);
    }

    @Override
    public void print(PrintWriter out, Messages messages) {
        List<Worklist.Item> items = worklist.items();
        out.println(messages.say("worklist.title", "asOf", worklist.asOf(), "count", items.size()));
        if (!items.isEmpty()) {
            out.println();
            table(items, messages).print(out);
        }
        if (!risks.isEmpty()) {
            out.println();
            out.println(messages.say("worklist.risks", "count", risks.size()));
            out.println();
            risks(messages).print(out);
        }
    }

    private TextTable risks(Messages messages) {
        TextTable table = new TextTable(messages, "day", "record", "elder", "volunteer");
        for (ServiceRecord risk : risks) {
            table.row(risk.day(), risk.id(), names.of(risk.elder()), names.of(risk.volunteer()));
        }
        return table;
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
