package org.warmsunset.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.warmsunset.access.Matches;
import org.warmsunset.access.Subject;
import org.warmsunset.basics.InvalidResidentIdException;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;
import org.warmsunset.programme.PersonalData;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

/** Tells who has an identity number, which is asked for: others can see a command line, and shells keep it. */
@Command(name = "look-up")
final class LookUpCommand extends DeskCommand {
    @ArgGroup(exclusive = false, multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private AccessOptions access;

    @Override
    Answer answer(WarmSunset programme) throws IOException {
        PersonalData data = programme.personalData(access.access(desk().terminal()));
        String typed = desk().askHidden("look-up.question");
        try {
            return new Found(data.lookUp(ResidentId.parse(typed, programme.today())));
        } catch (InvalidResidentIdException e) {
            throw DeskException.wrongUse("look-up.no-number");
        }
    }

    /** The ids of those who have it. */
    private record Found(Matches matches) implements Answer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            if (matches.elders().isEmpty() && matches.volunteers().isEmpty()) {
                out.println(messages.say("look-up.nobody"));
                return;
            }
            TextTable table = new TextTable(messages, "kind", "code");
            matches.elders().forEach(elder -> table.row(messages.say("subject.ELDER"), elder.id()));
            matches.volunteers().forEach(volunteer -> table.row(messages.say("subject.VOLUNTEER"), volunteer.id()));
            table.print(out);
        }

        @Override
        public Grid grid() {
            Grid grid = new Grid("kind", "id");
            matches.elders().stream().map(Elder::id).forEach(id -> grid.row(Subject.Kind.ELDER, id));
            matches.volunteers().stream().map(Volunteer::id).forEach(id -> grid.row(Subject.Kind.VOLUNTEER, id));
            return grid;
        }
    }
}
