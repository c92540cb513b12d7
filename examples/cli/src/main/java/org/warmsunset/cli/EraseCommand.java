package org.warmsunset.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import org.warmsunset.access.Access;
import org.warmsunset.access.DueForErasure;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Erases the data of one person, once somebody has said yes. */
@Command(name = "erase")
final class EraseCommand extends DeskCommand {
    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private SubjectOptions subject;

    @ArgGroup(exclusive = false, multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private AccessOptions access;

    @Option(names = "--yes")
    private boolean yes;

    @Override
    Answer answer(WarmSunset programme) throws IOException {
        Access given = access.access(desk().terminal());
        String id = subject.elder == null
                ? Objects.requireNonNull(subject.volunteer).value()
                : subject.elder.value();
        if (!yes && !desk().ask("erase.question", "id", id).equals(id)) {
            throw DeskException.wrongUse("erase.unconfirmed", "id", id);
        }
        programme.personalData(given).erase(persons());
        return new Erased(id);
    }

    private DueForErasure persons() {
        return subject.elder == null
                ? new DueForErasure(List.of(), List.of(Objects.requireNonNull(subject.volunteer)))
                : new DueForErasure(List.of(subject.elder), List.of());
    }

    /** Whose data are gone. */
    private record Erased(String id) implements StoredAnswer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            out.println(messages.say("erase.done", "id", id));
        }

        @Override
        public Grid grid() {
            return new Grid("erased").row(id);
        }
    }
}
