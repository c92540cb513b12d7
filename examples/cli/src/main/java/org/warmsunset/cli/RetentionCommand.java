package org.warmsunset.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import org.warmsunset.access.DueForErasure;
import org.warmsunset.access.Subject;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists whose data the programme has not needed since a day. */
@Command(name = "retention")
final class RetentionCommand extends DeskCommand {
    @Option(names = "--since", paramLabel = "DAY", required = true)
    @SuppressWarnings("NullAway.Init")
    private LocalDate since;

    @ArgGroup(exclusive = false, multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private AccessOptions access;

    @Override
    Answer answer(WarmSunset programme) {
        return new Due(
                since, programme.personalData(access.access(desk().terminal())).dueForErasure(since));
    }

    /** Those persons, by id. */
    private record Due(LocalDate since, DueForErasure persons) implements Answer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            int count = persons.elders().size() + persons.volunteers().size();
            out.println(messages.say("retention.title", "since", since, "count", count));
            out.println();
            TextTable table = new TextTable(messages, "kind", "code");
            persons.elders().forEach(id -> table.row(messages.say("subject.ELDER"), id));
            persons.volunteers().forEach(id -> table.row(messages.say("subject.VOLUNTEER"), id));
            table.print(out);
        }

        @Override
        public Grid grid() {
            Grid grid = new Grid("kind", "id");
            persons.elders().forEach(id -> grid.row(Subject.Kind.ELDER, id));
            persons.volunteers().forEach(id -> grid.row(Subject.Kind.VOLUNTEER, id));
            return grid;
        }
    }
}
