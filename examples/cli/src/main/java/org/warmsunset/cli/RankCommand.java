package org.warmsunset.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.exchange.MatchJson;
import org.warmsunset.matching.Pair;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The elders for one volunteer. */
@Command(name = "rank")
final class RankCommand extends AsOfCommand {
    @Parameters(paramLabel = "VOLUNTEER")
    @SuppressWarnings("NullAway.Init")
    private VolunteerId volunteer;

    @Override
    Answer answer(WarmSunset programme) {
        LocalDate asOf = asOf(programme);
        List<Pair> ranked = programme.matches().rank(asOf, volunteer);
        Names names = new Names(programme);
        ranked.forEach(pair -> names.note(pair.elder()));
        return new Ranked(asOf, volunteer, ranked, names);
    }

    /** The elders, best first. */
    private record Ranked(LocalDate asOf, VolunteerId volunteer, List<Pair> ranked, Names names) implements Answer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            out.println(messages.say("rank.title", "volunteer", volunteer, "asOf", asOf, "count", ranked.size()));
            if (!ranked.isEmpty()) {
                out.println();
                TextTable table = new TextTable(messages, "elderId", "elder", ">score", "reasons");
                ranked.forEach(pair -> table.row(
                        pair.elder(), names.of(pair.elder()), pair.score(), MatchAnswer.reasons(pair, messages)));
                table.print(out);
            }
        }

        @Override
        public Grid grid() {
            Grid grid = new Grid("elder", "score", "reasons");
            ranked.forEach(pair -> grid.row(pair.elder(), pair.score(), MatchAnswer.codes(pair)));
            return grid;
        }

        @Override
        public void writeJson(OutputStream out) {
            MatchJson.write(asOf, volunteer, ranked, out);
        }
    }
}
