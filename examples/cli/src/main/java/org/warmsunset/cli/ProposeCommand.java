package org.warmsunset.cli;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Proposals;
import org.warmsunset.archive.Proposals.Step;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.matching.Bar;
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
        Set<Bar> bars = step == Step.PROPOSED
                ? programme.matches().whyNot(day, elder, volunteer).bars()
                : Set.of();
        programme.archive(access.access(desk().terminal())).add(entry.build());
        return new Recorded(elder, volunteer, day, step, bars);
    }

    /** The step that was recorded. */
    private record Recorded(ElderId elder, VolunteerId volunteer, LocalDate on, Step step, Set<Bar> bars)
            implements StoredAnswer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            Wording wording = Wording.in(messages.locale());
            out.println(messages.say(
                    "propose.done", "elder", elder, "volunteer", volunteer, "on", on, "step", wording.word(step)));
            if (!bars.isEmpty()) {
                String all = bars.stream().map(wording::word).collect(joining(messages.say("list.and")));
                out.println(messages.say("propose.bars", "bars", all));
            }
            if (step == Step.ELDER_ACCEPTED || step == Step.VOLUNTEER_ACCEPTED) {
                out.println(messages.say("propose.next", "elder", elder, "volunteer", volunteer));
            }
        }

        @Override
        public Grid grid() {
            return new Grid("elder", "volunteer", "on", "step").row(elder, volunteer, on, step);
        }
    }
}
