package org.warmsunset.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.warmsunset.basics.ElderId;
import org.warmsunset.duty.Window;
import org.warmsunset.exchange.ReportJson;
import org.warmsunset.report.Counts;
import org.warmsunset.report.ElderLine;
import org.warmsunset.report.PairingLine;
import org.warmsunset.report.Report;

/** A report; its flat rows are the pairings, each with the silence around its elder. */
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
            out.println();
            out.println(messages.say("report.missing"));
            out.println();
            tables.mostMissing(messages).print(out);
        }
        if (!report.elders().isEmpty()) {
            out.println();
            out.println(messages.say("report.silence"));
            out.println();
            tables.longestSilence(messages).print(out);
        }
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
            Counts counts = line.kept().counts();
            ElderLine elder = Objects.requireNonNull(silence.get(line.elder()));
            grid.row(
                    line.pairing(),
                    line.elder(),
                    line.volunteer(),
                    line.district(),
                    counts.met(),
                    counts.missed(),
                    counts.excused(),
                    counts.pending(),
                    counts.rate().isPresent() ? counts.rate().getAsDouble() : null,
                    elder.contactDays(),
                    elder.longestSilence(),
                    elder.uncoveredDays());
        }
        return grid;
    }

    @Override
    public void writeJson(OutputStream out) {
        ReportJson.write(report, out);
    }
}
