package org.warmsunset.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.duty.Window;
import org.warmsunset.exchange.ReportJson;
import org.warmsunset.report.Counts;
import org.warmsunset.report.ElderLine;
import org.warmsunset.report.Kept;
import org.warmsunset.report.ListedLine;
import org.warmsunset.report.PairingLine;
import org.warmsunset.report.Report;
import org.warmsunset.report.Sums;

/** A report; its flat rows are the pairings, then the listed elders, each with the silence around her. */
record ReportAnswer(Report report, ReportTables tables) implements Answer {
    @Override
    public void print(PrintWriter out, Messages messages) {
        Window window = report.summary().window();
        out.println(messages.say("report.title", "from", window.from(), "to", window.to(), "asOf", window.asOf()));
        out.println();
        tables.districts(messages).print(out);
        if (report.summary().pairings().units() != null) {
            out.println();
            tables.units(report.summary().pairings().units(), messages).print(out);
        }
        if (report.summary().pairings().totals().missed() > 0) {
            print("report.missing", tables.mostMissing(messages), out, messages);
        }
        Sums listed = report.summary().listed();
        if (listed != null) {
            print("report.listed", tables.listed(listed, messages), out, messages);
            if (listed.totals().missed() > 0) {
                print("report.missed-elders", tables.missedElders(messages), out, messages);
            }
        }
        if (!report.summary().overlays().isEmpty()) {
            print("report.overlays", tables.overlays(messages), out, messages);
        }
        if (!report.elders().isEmpty()) {
            print("report.silence", tables.longestSilence(messages), out, messages);
        }
    }

    private static void print(String title, TextTable table, PrintWriter out, Messages messages) {
        out.println();
        out.println(messages.say(title));
        out.println();
        table.print(out);
    }

    @Override
    public Grid grid() {
        Map<ElderId, ElderLine> silence = new HashMap<>();
        report.elders().forEach(line -> silence.put(line.elder(), line));
        Grid grid = new Grid(
                "pairing",
                "elder",
                "volunteer",
                "district",
                "met",
                "missed",
                "excused",
                "pending",
                "rate",
                "contactDays",
                "longestSilence",
                "uncoveredDays");
        for (PairingLine line : report.pairings()) {
            row(grid, line.pairing(), line.elder(), line.volunteer(), line.district(), line.kept(), silence);
        }
        for (ListedLine line : report.listed()) {
            row(grid, null, line.elder(), null, line.district(), line.kept(), silence);
        }
        return grid;
    }

    private static void row(
            Grid grid,
            @Nullable PairingId pairing,
            ElderId elder,
            @Nullable VolunteerId volunteer,
            DistrictCode district,
            Kept kept,
            Map<ElderId, ElderLine> silence) {
        Counts counts = kept.counts();
        ElderLine around = Objects.requireNonNull(silence.get(elder));
        grid.row(
                pairing,
                elder,
                volunteer,
                district,
                counts.met(),
                counts.missed(),
                counts.excused(),
                counts.pending(),
                counts.rate().isPresent() ? counts.rate().getAsDouble() : null,
                around.contactDays(),
                around.longestSilence(),
                around.uncoveredDays());
    }

    @Override
    public void writeJson(OutputStream out) {
        ReportJson.write(report, out);
    }
}
