package org.warmsunset.cli;

import org.warmsunset.access.Subject;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.programme.Merging;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Undoes a merge. */
@Command(name = "un-merge")
final class UnMergeCommand extends DeskCommand {
    @Parameters(index = "0", paramLabel = "PERSON")
    @SuppressWarnings("NullAway.Init")
    private Subject.Kind kind;

    /** The id of whichever person: all ids are written alike. */
    @Parameters(index = "1", paramLabel = "SAME")
    @SuppressWarnings("NullAway.Init")
    private ElderId same;

    @ArgGroup(exclusive = false, multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private AccessOptions access;

    @Override
    Answer answer(WarmSunset programme) {
        Merging merging = programme.merging(access.access(desk().terminal()));
        if (kind == Subject.Kind.ELDER) {
            merging.undo(same);
        } else {
            merging.undo(VolunteerId.of(same.value()));
        }
        return new MergeCommand.Done("un-merge.done", same.value(), "");
    }
}
