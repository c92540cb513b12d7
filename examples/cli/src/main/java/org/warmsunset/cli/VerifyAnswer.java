package org.warmsunset.cli;

import java.io.PrintWriter;
import org.warmsunset.programme.Verification;

/** What is damaged, the elders whose day sets were not what their records say, and where the journal is broken. */
record VerifyAnswer(Verification found, boolean rebuilt) implements Answer {
    @Override
    public void print(PrintWriter out, Messages messages) {
        int damaged = found.damages().size();
        if (damaged > 0) {
            Damages.print(found.damages(), out, messages);
            out.println(messages.say("verify.damaged", "count", damaged));
        }
        int wrong = found.wrongDays().size();
        found.wrongDays().forEach(out::println);
        if (wrong > 0) {
            out.println(messages.say(rebuilt ? "verify.rebuilt" : "verify.wrong", "count", wrong));
        } else if (damaged == 0) {
            out.println(messages.say("verify.fine"));
        }
        found.brokenEntry().ifPresent(number -> out.println(messages.say("verify.journal", "number", number)));
    }

    /** A row for each such elder, each damage, and the first broken entry. */
    @Override
    public Grid grid() {
        Grid grid = new Grid("elder", "rebuilt", "journalEntry", "table", "id", "column");
        found.wrongDays().forEach(elder -> grid.row(elder, rebuilt, null, null, null, null));
        found.brokenEntry().ifPresent(number -> grid.row(null, null, number, null, null, null));
        found.damages().forEach(damage -> grid.row(null, null, null, damage.table(), damage.id(), damage.column()));
        return grid;
    }

    @Override
    public int exitCode() {
        boolean fine = found.damages().isEmpty()
                && found.brokenEntry().isEmpty()
                && (found.wrongDays().isEmpty() || rebuilt);
        return fine ? ExitCode.FINE : ExitCode.PROBLEM;
    }
}
