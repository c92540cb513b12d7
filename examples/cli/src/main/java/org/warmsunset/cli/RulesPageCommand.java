package org.warmsunset.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.warmsunset.wording.RulePage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The page of a rule book for whoever works by it. */
@Command(name = "page")
final class RulesPageCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private RulesCommand rules;

    @Parameters(paramLabel = "FILE|NAME")
    @SuppressWarnings("NullAway.Init")
    private String typed;

    @Override
    public Integer call() throws IOException {
        Desk desk = rules.desk();
        desk.print(new Page(RulePage.of(rules.book(typed), desk.messages().locale())));
        return ExitCode.FINE;
    }

    /** Text in Markdown. */
    private record Page(String text) implements Answer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            out.print(text);
        }

        @Override
        public Grid grid() {
            throw DeskException.wrongUse("rules.page-only");
        }
    }
}
