package org.warmsunset.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.exchange.RuleBooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** A rule book, complete with what its parent says. */
@Command(name = "show")
final class RulesShowCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private RulesCommand rules;

    @Parameters(paramLabel = "FILE|NAME", defaultValue = "caring-daughters-2019")
    @SuppressWarnings("NullAway.Init")
    private String typed;

    @Override
    public Integer call() throws IOException {
        rules.desk().print(new Book(rules.book(typed)));
        return ExitCode.FINE;
    }

    /** The JSON of one book, for people too: it is what they write. */
    private record Book(RuleBook book) implements Answer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            writeJson(bytes);
            out.println(bytes.toString(StandardCharsets.UTF_8));
        }

        @Override
        public Grid grid() {
            throw DeskException.wrongUse("rules.no-rows");
        }

        @Override
        public void writeJson(OutputStream out) {
            RuleBooks.write(book, out);
        }
    }
}
