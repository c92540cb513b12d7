package org.warmsunset.cli;

import java.io.PrintWriter;
import org.warmsunset.access.Subject;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.programme.Merging;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Merges two ids of one person. */
@Command(name = "merge")
final class MergeCommand extends DeskCommand {
    @Parameters(index = "0", paramLabel = "PERSON")
    @SuppressWarnings("NullAway.Init")
    private Subject.Kind kind;

    /** The id of whichever person: all ids are written alike. */
    @Parameters(index = "1", paramLabel = "SAME")
    @SuppressWarnings("NullAway.Init")
    private ElderId same;

    @Parameters(index = "2", paramLabel = "INTO")
    @SuppressWarnings("NullAway.Init")
    private ElderId into;

    @ArgGroup(exclusive = false, multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private AccessOptions access;

    @Override
    Answer answer(WarmSunset programme) {
        Merging merging = programme.merging(access.access(desk().terminal()));
        EntryId id = EntryId.of(NewId.at(programme.now()));
        if (kind == Subject.Kind.ELDER) {
            merging.merge(id, same, into);
        } else {
            merging.merge(id, VolunteerId.of(same.value()), VolunteerId.of(into.value()));
        }
        return new Done("merge.done", same.value(), into.value());
    }

    /** What was done. */
    record Done(String key, String same, String into) implements StoredAnswer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            out.println(messages.say(key, "same", same, "into", into));
        }

        @Override
        public Grid grid() {
            return new Grid("same", "into").row(same, into.isEmpty() ? null : into);
        }
    }
}
