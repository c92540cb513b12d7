package org.warmsunset.cli;

import java.io.PrintWriter;
import org.warmsunset.programme.Verification;

/** The elders whose day sets were not what their records say, and where the journal is broken. */
record VerifyAnswer(Verification found, boolean rebuilt) implements Answer {
    @Override
    public void print(PrintWriter out, Messages messages) {
        int wrong = found.wrongDays().size();
        found.wrongDays().forEach(out::println);
        if (wrong > 0) {
            out.println(messages.say(rebuilt ? "verify.rebuilt" : "verify.wrong", "count", wrong));
        } else {
            out.println(messages.say("verify.fine"));
        }
        found.brokenEntry().ifPresent(number -> out.println(messages.say("verify.journal", "number", number)));
    }

    /** A row for each such elder, and one for the first broken entry. */
    @Override
    public Grid grid() {
        Grid grid = new Grid("elder", "rebuilt", "journalEntry");
        found.wrongDays().forEach(elder -> grid.row(elder, rebuilt, null));
        found.brokenEntry().ifPresent(number -> grid.row(null, null, number));
        return grid;
    }

    @Override
    public int exitCode() {
        boolean fine = found.brokenEntry().isEmpty() && (found.wrongDays().isEmpty() || rebuilt);
        return fine ? ExitCode.FINE : ExitCode.PROBLEM;
    }
}
