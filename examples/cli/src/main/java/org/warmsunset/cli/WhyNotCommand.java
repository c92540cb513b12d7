package org.warmsunset.cli;

import static java.util.stream.Collectors.joining;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.exchange.MatchJson;
import org.warmsunset.matching.Change;
import org.warmsunset.matching.WhyNot;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Why an elder and a volunteer are not proposed to each other. */
@Command(name = "why-not")
final class WhyNotCommand extends AsOfCommand {
    @Parameters(index = "0", paramLabel = "ELDER")
    @SuppressWarnings("NullAway.Init")
    private ElderId elder;

    @Parameters(index = "1", paramLabel = "VOLUNTEER")
    @SuppressWarnings("NullAway.Init")
    private VolunteerId volunteer;

    @Override
    Answer answer(WarmSunset programme) {
        LocalDate asOf = asOf(programme);
        return new Told(asOf, programme.matches().whyNot(asOf, elder, volunteer));
    }

    /** What bars them, or what pairing them would cost. */
    private record Told(LocalDate asOf, WhyNot whyNot) implements Answer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            Wording wording = Wording.in(messages.locale());
            if (!whyNot.bars().isEmpty()) {
                String bars = whyNot.bars().stream().map(wording::word).collect(joining(messages.say("list.and")));
                out.println(say(messages, "barred", "bars", bars));
            } else if (whyNot.isProposed()) {
                out.println(say(messages, "proposed"));
            } else {
                out.println(say(messages, "cost", "fewer", whyNot.fewer(), "less", whyNot.less()));
                out.println();
                TextTable table = new TextTable(messages, "elderId", "before", "after");
                whyNot.changes().forEach(change -> table.row(change.elder(), id(change.before()), id(change.after())));
                table.print(out);
            }
        }

        private String say(Messages messages, String what, Object... values) {
            String text = messages.say("why-not." + what, values);
            return text.replace("{elder}", whyNot.elder().value())
                    .replace("{volunteer}", whyNot.volunteer().value());
        }

        private static String id(Optional<VolunteerId> volunteer) {
            return volunteer.map(VolunteerId::value).orElse("–");
        }

        @Override
        public Grid grid() {
            Grid grid = new Grid("bar", "fewer", "less", "elder", "before", "after");
            whyNot.bars().forEach(bar -> grid.row(bar, null, null, null, null, null));
            for (Change change : whyNot.changes()) {
                grid.row(
                        null,
                        whyNot.fewer(),
                        whyNot.less(),
                        change.elder(),
                        change.before().orElse(null),
                        change.after().orElse(null));
            }
            return grid;
        }

        @Override
        public void writeJson(OutputStream out) {
            MatchJson.write(asOf, whyNot, out);
        }
    }
}
