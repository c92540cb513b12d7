package org.warmsunset.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.exchange.RuleBookDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What changes from one rule book to another, and on which days. */
@Command(name = "diff")
final class RulesDiffCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private RulesCommand rules;

    @Parameters(index = "0", paramLabel = "OLD")
    @SuppressWarnings("NullAway.Init")
    private String old;

    @Parameters(index = "1", paramLabel = "NEW")
    @SuppressWarnings("NullAway.Init")
    private String changed;

    @Override
    public Integer call() throws IOException {
        rules.desk().print(new Changes(RuleBookDiff.between(rules.book(old), rules.book(changed))));
        return ExitCode.FINE;
    }

    private record Changes(List<RuleBookDiff.Change> changes) implements Answer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            out.println(messages.say("rules.changes", "count", changes.size()));
            if (!changes.isEmpty()) {
                out.println();
                TextTable table = new TextTable(messages, "first", "last", "place", "before", "after");
                changes.forEach(change -> table.row(
                        shown(first(change)),
                        shown(last(change)),
                        change.place(),
                        change.before().isEmpty() ? "–" : change.before(),
                        change.after().isEmpty() ? "–" : change.after()));
                table.print(out);
            }
        }

        private static String shown(Optional<LocalDate> day) {
            return day.map(LocalDate::toString).orElse("–");
        }

        /** Empty when it was so from the beginning. */
        private static Optional<LocalDate> first(RuleBookDiff.Change change) {
            return Optional.of(change.days().first())
                    .filter(day -> !day.equals(DateRange.always().first()));
        }

        /** Empty when it stays so. */
        private static Optional<LocalDate> last(RuleBookDiff.Change change) {
            return Optional.of(change.days().last())
                    .filter(day -> !day.equals(DateRange.always().last()));
        }

        @Override
        public Grid grid() {
            Grid grid = new Grid("first", "last", "place", "before", "after");
            changes.forEach(change -> grid.row(
                    first(change).orElse(null),
                    last(change).orElse(null),
                    change.place(),
                    change.before(),
                    change.after()));
            return grid;
        }
    }
}
