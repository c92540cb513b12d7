package org.warmsunset.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.exchange.RuleBooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What can be done with rule books, without a programme. */
@Command(name = "rules")
final class RulesCommand implements Runnable {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Refuses to do nothing. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "");
    }

    Desk desk() {
        return desk;
    }

    /** The shipped book of a name, or the book in a file. */
    RuleBook book(String typed) throws IOException {
        Optional<RuleBook> shipped = RuleBooks.shipped(typed);
        if (shipped.isPresent()) {
            return shipped.get();
        }
        Path file = Typed.path(typed);
        if (!Files.exists(file)) {
            throw DeskException.wrongUse(
                    "rules.unknown", "file", Typed.shown(typed), "allowed", String.join(", ", RuleBooks.SHIPPED));
        }
        return desk.ruleBook(file);
    }
}
