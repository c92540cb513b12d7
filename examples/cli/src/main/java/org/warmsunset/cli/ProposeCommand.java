package org.warmsunset.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Proposals;
import org.warmsunset.archive.Proposals.Step;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.wording.Wording;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records a step of an elder and a volunteer towards each other. */
@Command(name = "propose")
final class ProposeCommand extends DeskCommand {
    @Parameters(index = "0", paramLabel = "ELDER")
    @SuppressWarnings("NullAway.Init")
    private ElderId elder;

    @Parameters(index = "1", paramLabel = "VOLUNTEER")
    @SuppressWarnings("NullAway.Init")
    private VolunteerId volunteer;

    @Option(names = "--on", paramLabel = "DAY")
    private @Nullable LocalDate on;

    @Option(names = "--step", paramLabel = "STEP")
    private Step step = Step.PROPOSED;

    @Option(names = "--note", paramLabel = "TEXT")
    private @Nullable String note;

    @ArgGroup(exclusive = false, multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private AccessOptions access;

    @Override
    Answer answer(WarmSunset programme) {
        LocalDate today = programme.today();
        LocalDate day = on == null ? today : on;
        if (day.isAfter(today)) {
            throw DeskException.problem("propose.future", "on", day, "today", today);
        }
        Entry.Builder entry = Entry.builder(Proposals.SORT)
                .id(EntryId.of(NewId.at(programme.now())))
                .elder(elder)
                .volunteer(volunteer)
                .day(day)
                .put(Proposals.STEP, step);
        if (note != null) {
            entry.put(Proposals.NOTED, note);
        }
        programme.archive(access.access(desk().terminal())).add(entry.build());
        return new Recorded(elder, volunteer, day, step);
    }

    /** The step that was recorded. */
    private record Recorded(ElderId elder, VolunteerId volunteer, LocalDate on, Step step) implements StoredAnswer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            out.println(messages.say(
                    "propose.done",
                    "elder",
                    elder,
                    "volunteer",
                    volunteer,
                    "on",
                    on,
                    "step",
                    Wording.in(messages.locale()).word(step)));
        }

        @Override
        public Grid grid() {
            return new Grid("elder", "volunteer", "on", "step").row(elder, volunteer, on, step);
        }
    }
}
