package org.warmsunset.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.exchange.PlanJson;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.report.Coverage;
import org.warmsunset.report.NeedLine;
import org.warmsunset.report.ReferralCounts;
import org.warmsunset.wording.Wording;

/** Which needs were answered. */
record CoverageAnswer(Coverage coverage, Names names) implements Answer {
    static CoverageAnswer of(Coverage coverage, WarmSunset programme) {
        Names names = new Names(programme);
        coverage.unserved().forEach(line -> names.note(line.elder()));
        return new CoverageAnswer(coverage, names);
    }

    @Override
    public void print(PrintWriter out, Messages messages) {
        Wording wording = Wording.in(messages.locale());
        out.println(messages.say(
                "coverage.title",
                "from",
                coverage.window().from(),
                "to",
                coverage.window().to(),
                "asOf",
                coverage.window().asOf()));
        out.println();
        needs(messages, wording).print(out);
        out.println();
        out.println(referrals(messages));
        if (!coverage.unserved().isEmpty()) {
            out.println();
            out.println(messages.say("coverage.unserved"));
            out.println();
            unserved(messages, wording).print(out);
        }
    }

    private TextTable needs(Messages messages, Wording wording) {
        TextTable table = new TextTable(messages, "need", "send", ">elders", ">served", ">services");
        for (NeedLine line : coverage.needs()) {
            table.row(
                    wording.word(line.need()),
                    line.need().send().map(wording::word).orElse("–"),
                    line.elders(),
                    line.served(),
                    line.services());
        }
        return table;
    }

    private String referrals(Messages messages) {
        ReferralCounts referrals = coverage.referrals();
        return messages.say(
                "coverage.referrals",
                "opened",
                referrals.opened(),
                "inTime",
                referrals.closedInTime(),
                "late",
                referrals.closedLate(),
                "open",
                referrals.open(),
                "overdue",
                referrals.overdue());
    }

    private TextTable unserved(Messages messages, Wording wording) {
        TextTable table = new TextTable(messages, "elderId", "elder", "need");
        for (Coverage.Unserved line : coverage.unserved()) {
            table.row(
                    line.elder(),
                    names.of(line.elder()),
                    line.needs().stream().map(wording::word).collect(Collectors.joining(messages.say("between"))));
        }
        return table;
    }

    /** The needs of all, without a district, and those of each district. */
    @Override
    public Grid grid() {
        Grid grid = new Grid("district", "need", "send", "elders", "served", "services");
        rows(grid, null, coverage.needs());
        coverage.districts().forEach(line -> rows(grid, line.district(), line.needs()));
        return grid;
    }

    private static void rows(Grid grid, @Nullable DistrictCode district, List<NeedLine> needs) {
        needs.forEach(line -> grid.row(
                district, line.need(), line.need().send().orElse(null), line.elders(), line.served(), line.services()));
    }

    @Override
    public void writeJson(OutputStream out) {
        PlanJson.write(coverage, out);
    }
}
