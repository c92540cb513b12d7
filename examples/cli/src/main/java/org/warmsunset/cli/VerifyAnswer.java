package org.warmsunset.cli;

import java.io.PrintWriter;
import java.util.List;
import org.warmsunset.basics.ElderId;

/** The elders whose day sets were not what their records say. */
record VerifyAnswer(List<ElderId> wrong, boolean rebuilt) implements Answer {
    @Override
    public void print(PrintWriter out, Messages messages) {
        if (wrong.isEmpty()) {
            out.println(messages.say("verify.fine"));
            return;
        }
        wrong.forEach(out::println);
        out.println(messages.say(rebuilt ? "verify.rebuilt" : "verify.wrong", "count", wrong.size()));
    }

    @Override
    public Grid grid() {
        Grid grid = new Grid("elder", "rebuilt");
        wrong.forEach(elder -> grid.row(elder, rebuilt));
        return grid;
    }

    @Override
    public int exitCode() {
        return wrong.isEmpty() || rebuilt ? ExitCode.FINE : ExitCode.PROBLEM;
    }
}
