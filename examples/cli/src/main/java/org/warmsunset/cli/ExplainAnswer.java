package org.warmsunset.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.warmsunset.duty.Finding;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.wording.Wording;

/** The findings of a pairing, each with its sentence. */
record ExplainAnswer(Pairing pairing, LocalDate asOf, List<Finding> findings, Names names, Wording wording)
        implements Answer {
    @Override
    public void print(PrintWriter out, Messages messages) {
        out.println(messages.say(
                "explain.title",
                "pairing",
                pairing.id(),
                "elder",
                names.of(pairing.elder()),
                "volunteer",
                names.of(pairing.volunteer()),
                "start",
                pairing.start(),
                "end",
                pairing.end().map(LocalDate::toString).orElse(messages.say("explain.open")),
                "asOf",
                asOf));
        out.println();
        TextTable table = new TextTable(messages, "verdict", "sentence");
        findings.forEach(finding -> table.row(wording.verdict(finding.verdict()), wording.finding(finding)));
        table.print(out);
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
