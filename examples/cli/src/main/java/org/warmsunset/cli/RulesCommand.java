package org.warmsunset.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.exchange.RuleBooks;
import picocli.CommandLine.Command;

/** What can be done with rule books, without a programme. */
@Command(name = "rules")
final class RulesCommand extends CommandGroup {
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
        return desk().ruleBook(file);
    }
}
