package org.warmsunset.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import org.warmsunset.exchange.PlanJson;
import org.warmsunset.report.Progress;
import org.warmsunset.wording.Wording;

/** How far the phases of the plan came. */
record ProgressAnswer(Progress progress) implements Answer {
    @Override
    public void print(PrintWriter out, Messages messages) {
        Wording wording = Wording.in(messages.locale());
        out.println(messages.say("progress.title", "asOf", progress.asOf()));
        if (progress.phases().isEmpty()) {
            out.println(messages.say("progress.no-phases"));
            return;
        }
        out.println();
        TextTable table = new TextTable(messages, "phase", "first", "last", "district", "name", ">done");
        for (Progress.PhaseLine line : progress.phases()) {
            String phase = wording.word(line.phase().step());
            for (Progress.DistrictDone district : line.districts()) {
                table.row(
                        phase,
                        line.phase().from(),
                        line.phase().to(),
                        district.district(),
                        wording.district(district.district()),
                        district.done());
            }
            table.row(phase, line.phase().from(), line.phase().to(), messages.say("report.total"), "", line.done());
        }
        table.print(out);
    }

    /** Each phase as a whole, without a district, and by district. */
    @Override
    public Grid grid() {
        Grid grid = new Grid("phase", "from", "to", "district", "done");
        for (Progress.PhaseLine line : progress.phases()) {
            grid.row(line.phase().step(), line.phase().from(), line.phase().to(), null, line.done());
            line.districts()
                    .forEach(district -> grid.row(
                            line.phase().step(),
                            line.phase().from(),
                            line.phase().to(),
                            district.district(),
                            district.done()));
        }
        return grid;
    }

    @Override
    public void writeJson(OutputStream out) {
        PlanJson.write(progress, out);
    }
}
