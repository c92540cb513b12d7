package org.warmsunset.cli;

import static java.util.stream.Collectors.joining;

import java.io.OutputStream;
import java.io.PrintWriter;
import org.warmsunset.exchange.MatchJson;
import org.warmsunset.matching.Matching;
import org.warmsunset.matching.Pair;
import org.warmsunset.matching.Proposal;
import org.warmsunset.matching.Unmatched;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.wording.Wording;

/** The pairings that are proposed. */
record MatchAnswer(Matching match, Names names) implements Answer {
    static MatchAnswer of(Matching match, WarmSunset programme) {
        Names names = new Names(programme);
        match.proposals().forEach(proposal -> {
            names.note(proposal.pair().elder());
            names.note(proposal.pair().volunteer());
        });
        match.unmatched().forEach(unmatched -> names.note(unmatched.elder()));
        return new MatchAnswer(match, names);
    }

    @Override
    public void print(PrintWriter out, Messages messages) {
        out.println(
                messages.say("match.title", "asOf", match.asOf(), "matched", match.matched(), "score", match.score()));
        if (!match.proposals().isEmpty()) {
            out.println();
            proposals(messages).print(out);
        }
        if (!match.unmatched().isEmpty()) {
            out.println();
            out.println(
                    messages.say("match.unmatched", "count", match.unmatched().size()));
            out.println();
            unmatched(messages).print(out);
        }
    }

    private TextTable proposals(Messages messages) {
        TextTable table =
                new TextTable(messages, "elderId", "elder", "volunteerId", "volunteer", ">score", "reasons", "equal");
        for (Proposal proposal : match.proposals()) {
            Pair pair = proposal.pair();
            table.row(
                    pair.elder(),
                    names.of(pair.elder()),
                    pair.volunteer(),
                    names.of(pair.volunteer()),
                    pair.score(),
                    reasons(pair, messages),
                    messages.say(proposal.equalOptimum() ? "match.equal" : "match.only"));
        }
        return table;
    }

    /** What speaks for the two, in words. */
    static String reasons(Pair pair, Messages messages) {
        Wording wording = Wording.in(messages.locale());
        return pair.reasons().entrySet().stream()
                .map(reason -> wording.word(reason.getKey()) + " " + reason.getValue())
                .collect(joining(messages.say("list.and")));
    }

    /** What speaks for the two, in codes. */
    static String codes(Pair pair) {
        return pair.reasons().entrySet().stream()
                .map(reason -> reason.getKey().code() + "=" + reason.getValue())
                .collect(joining(";"));
    }

    private TextTable unmatched(Messages messages) {
        Wording wording = Wording.in(messages.locale());
        TextTable table = new TextTable(messages, "elderId", "elder", "why");
        for (Unmatched unmatched : match.unmatched()) {
            table.row(unmatched.elder(), names.of(unmatched.elder()), wording.word(unmatched.why()));
        }
        return table;
    }

    @Override
    public Grid grid() {
        Grid grid = new Grid("elder", "volunteer", "score", "reasons", "equalOptimum", "unmatched");
        for (Proposal proposal : match.proposals()) {
            Pair pair = proposal.pair();
            grid.row(pair.elder(), pair.volunteer(), pair.score(), codes(pair), proposal.equalOptimum(), null);
        }
        match.unmatched().forEach(unmatched -> grid.row(unmatched.elder(), null, null, null, null, unmatched.why()));
        return grid;
    }

    @Override
    public void writeJson(OutputStream out) {
        MatchJson.write(match, out);
    }
}
