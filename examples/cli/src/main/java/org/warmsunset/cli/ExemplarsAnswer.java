package org.warmsunset.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.warmsunset.exchange.PlanJson;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.recognition.Candidate;
import org.warmsunset.recognition.Exemplars;
import org.warmsunset.recognition.Rate;
import org.warmsunset.report.Counts;
import org.warmsunset.wording.Wording;

/** Who is proposed as an exemplar, and why the others are not. */
record ExemplarsAnswer(Exemplars exemplars, Names names) implements Answer {
    static ExemplarsAnswer of(Exemplars exemplars, WarmSunset programme) {
        Names names = new Names(programme);
        exemplars.chosen().forEach(chosen -> names.note(chosen.candidate().volunteer()));
        exemplars.others().forEach(other -> names.note(other.volunteer()));
        return new ExemplarsAnswer(exemplars, names);
    }

    @Override
    public void print(PrintWriter out, Messages messages) {
        Wording wording = Wording.in(messages.locale());
        out.println(messages.say("exemplars.title", "asOf", exemplars.asOf()));
        print(chosen(messages, wording), exemplars.chosen(), out);
        if (!exemplars.others().isEmpty()) {
            out.println();
            out.println(messages.say("exemplars.others"));
            print(others(messages, wording), exemplars.others(), out);
        }
        if (!exemplars.teams().isEmpty()) {
            out.println();
            out.println(messages.say("exemplars.teams"));
            print(teams(messages, wording), exemplars.teams(), out);
        }
    }

    private static void print(TextTable table, List<?> rows, PrintWriter out) {
        if (!rows.isEmpty()) {
            out.println();
            table.print(out);
        }
    }

    private TextTable chosen(Messages messages, Wording wording) {
        TextTable table = new TextTable(
                messages,
                "districtName",
                ">rank",
                "volunteerId",
                "volunteer",
                ">rate",
                ">hours",
                ">activeDays",
                ">longestSilence");
        for (Exemplars.Chosen chosen : exemplars.chosen()) {
            Candidate candidate = chosen.candidate();
            table.row(
                    wording.district(candidate.district()),
                    chosen.rank(),
                    candidate.volunteer(),
                    names.of(candidate.volunteer()),
                    percent(candidate.standing().rate(), wording),
                    HoursAnswer.byTheClock(candidate.minutes()),
                    candidate.standing().activeDays(),
                    candidate.standing().silence());
        }
        return table;
    }

    private TextTable others(Messages messages, Wording wording) {
        TextTable table = new TextTable(messages, "volunteerId", "volunteer", "why");
        for (Exemplars.Other other : exemplars.others()) {
            table.row(
                    other.volunteer(),
                    names.of(other.volunteer()),
                    other.why().stream().map(wording::word).collect(Collectors.joining(messages.say("between"))));
        }
        return table;
    }

    private TextTable teams(Messages messages, Wording wording) {
        TextTable table = new TextTable(messages, ">rank", "team", ">members", ">rate", ">hours");
        for (Exemplars.ChosenTeam team : exemplars.teams()) {
            table.row(
                    team.rank(),
                    team.standing().team(),
                    team.standing().members(),
                    percent(team.standing().rate(), wording),
                    HoursAnswer.byTheClock(team.standing().minutes()));
        }
        return table;
    }

    private static String percent(Rate rate, Wording wording) {
        return wording.percent(new Counts(rate.met(), rate.missed(), 0, 0, 0));
    }

    @Override
    public Grid grid() {
        Grid grid = new Grid("volunteer", "district", "rank", "rate", "minutes", "activeDays", "silence", "why");
        for (Exemplars.Chosen chosen : exemplars.chosen()) {
            Candidate candidate = chosen.candidate();
            grid.row(
                    candidate.volunteer(),
                    candidate.district(),
                    chosen.rank(),
                    number(candidate.standing().rate()),
                    candidate.minutes(),
                    candidate.standing().activeDays(),
                    candidate.standing().silence(),
                    null);
        }
        for (Exemplars.Other other : exemplars.others()) {
            String why = other.why().stream().map(Enum::name).collect(Collectors.joining(";"));
            grid.row(other.volunteer(), null, null, null, null, null, null, why);
        }
        return grid;
    }

    private static @Nullable Double number(Rate rate) {
        return rate.value().isPresent() ? rate.value().getAsDouble() : null;
    }

    @Override
    public void writeJson(OutputStream out) {
        PlanJson.write(exemplars, out);
    }
}
