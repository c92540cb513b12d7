package org.warmsunset.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.duty.Finding;
import org.warmsunset.duty.Window;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.wording.Wording;

/**
 * Findings, each with its sentence.
 *
 * @param pairing the pairing whose they are; null for all that is owed to the elder
 */
record ExplainAnswer(
        ElderId elder, @Nullable Pairing pairing, Window window, List<Finding> findings, Names names, Wording wording)
        implements Answer {
    @Override
    public void print(PrintWriter out, Messages messages) {
        out.println(title(messages));
        out.println(messages.say("explain.window", "from", window.from(), "to", window.to(), "asOf", window.asOf()));
        out.println();
        if (pairing == null) {
            TextTable table = new TextTable(messages, "pairing", "verdict", "sentence");
            findings.forEach(finding -> table.row(
                    finding.pairing().map(PairingId::value).orElse("–"),
                    wording.verdict(finding.verdict()),
                    wording.finding(finding)));
            table.print(out);
        } else {
            TextTable table = new TextTable(messages, "verdict", "sentence");
            findings.forEach(finding -> table.row(wording.verdict(finding.verdict()), wording.finding(finding)));
            table.print(out);
        }
    }

    private String title(Messages messages) {
        return pairing == null
                ? messages.say("explain.elder", "elder", names.of(elder))
                : messages.say(
                        "explain.title",
                        "pairing",
                        pairing.id(),
                        "elder",
                        names.of(elder),
                        "volunteer",
                        names.of(pairing.volunteer()),
                        "start",
                        pairing.start(),
                        "end",
                        pairing.end().map(LocalDate::toString).orElse(messages.say("explain.open")));
    }

    @Override
    public Grid grid() {
        Grid grid = new Grid(
                "pairing",
                "duty",
                "first",
                "last",
                "verdict",
                "late",
                "dueBy",
                "days",
                "records",
                "attempts",
                "byOthers",
                "clause",
                "rules",
                "sentence");
        for (Finding finding : findings) {
            grid.row(
                    finding.pairing().orElse(null),
                    finding.duty().code(),
                    finding.period().first(),
                    finding.period().last(),
                    finding.verdict(),
                    finding.late(),
                    finding.dueBy().orElse(null),
                    list(finding.days().days()),
                    list(finding.records()),
                    list(finding.attempts()),
                    list(finding.byOthers()),
                    finding.duty().clause(),
                    finding.ruleVersion(),
                    wording.finding(finding));
        }
        return grid;
    }

    private static String list(Collection<?> items) {
        return items.stream().map(Object::toString).collect(Collectors.joining(";"));
    }
}
