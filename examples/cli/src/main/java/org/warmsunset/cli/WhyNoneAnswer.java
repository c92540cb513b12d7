package org.warmsunset.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import org.warmsunset.duty.Finding;
import org.warmsunset.duty.NotOwed;
import org.warmsunset.duty.WhyNone;
import org.warmsunset.wording.Wording;

/** What is owed on a day by one duty, or why nothing is. */
record WhyNoneAnswer(String id, String duty, LocalDate day, WhyNone.Answer answer, Wording wording) implements Answer {
    @Override
    public void print(PrintWriter out, Messages messages) {
        NotOwed reason = answer.reason();
        if (reason != null) {
            out.println(wording.notOwed(reason));
        } else {
            out.println(messages.say("why-none.owed", "day", day));
            answer.findings().forEach(finding -> out.println(wording.finding(finding)));
        }
    }

    @Override
    public Grid grid() {
        Grid grid = new Grid(
                "id", "duty", "day", "reason", "decidedOn", "hers", "first", "last", "verdict", "rules", "sentence");
        NotOwed reason = answer.reason();
        if (reason != null) {
            grid.row(
                    id,
                    duty,
                    day,
                    reason.reason(),
                    reason.decidedOn(),
                    reason.hers().orElse(null),
                    null,
                    null,
                    null,
                    null,
                    wording.notOwed(reason));
        }
        for (Finding finding : answer.findings()) {
            grid.row(
                    id,
                    duty,
                    day,
                    null,
                    null,
                    null,
                    finding.period().first(),
                    finding.period().last(),
                    finding.verdict(),
                    finding.ruleVersion(),
                    wording.finding(finding));
        }
        return grid;
    }
}
