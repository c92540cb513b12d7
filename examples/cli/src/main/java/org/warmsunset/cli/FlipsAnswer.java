package org.warmsunset.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.PairingId;
import org.warmsunset.duty.Verdict;
import org.warmsunset.exchange.ReportJson;
import org.warmsunset.report.Flip;
import org.warmsunset.report.Rehearsal;
import org.warmsunset.wording.Wording;

/**
 * The findings that are others on the other side of a comparison.
 *
 * @param flips the findings
 * @param rehearsal the rehearsal that found them; null for a comparison of what was known
 */
record FlipsAnswer(List<Flip> flips, @Nullable Rehearsal rehearsal) implements Answer {
    @Override
    public void print(PrintWriter out, Messages messages) {
        Wording wording = Wording.in(messages.locale());
        out.println(messages.say("flips.title", "count", flips.size()));
        if (rehearsal != null) {
            out.println(messages.say(
                    "flips.rates",
                    "before",
                    wording.percent(rehearsal.before().totals()),
                    "after",
                    wording.percent(rehearsal.after().totals())));
        }
        if (!flips.isEmpty()) {
            out.println();
            table(messages, wording).print(out);
        }
    }

    private TextTable table(Messages messages, Wording wording) {
        TextTable table = new TextTable(messages, "pairing", "elderId", "duty", "first", "last", "before", "after");
        for (Flip flip : flips) {
            table.row(
                    flip.pairing().map(PairingId::value).orElse("–"),
                    flip.elder(),
                    flip.duty(),
                    flip.period().first(),
                    flip.period().last(),
                    word(flip.before(), wording),
                    word(flip.after(), wording));
        }
        return table;
    }

    private static String word(Optional<Verdict> verdict, Wording wording) {
        return verdict.map(wording::verdict).orElse("–");
    }

    @Override
    public Grid grid() {
        Grid grid = new Grid("pairing", "elder", "duty", "first", "last", "before", "after", "records");
        for (Flip flip : flips) {
            grid.row(
                    flip.pairing().orElse(null),
                    flip.elder(),
                    flip.duty(),
                    flip.period().first(),
                    flip.period().last(),
                    flip.before().orElse(null),
                    flip.after().orElse(null),
                    flip.records().stream().map(Object::toString).collect(Collectors.joining(";")));
        }
        return grid;
    }

    @Override
    public void writeJson(OutputStream out) {
        if (rehearsal != null) {
            ReportJson.write(rehearsal, out);
        } else {
            ReportJson.write(flips, out);
        }
    }
}
