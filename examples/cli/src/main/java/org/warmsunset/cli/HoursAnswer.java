package org.warmsunset.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.warmsunset.exchange.ReportJson;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.recognition.VolunteerHours;

/** The hours of all volunteers. */
record HoursAnswer(LocalDate asOf, List<VolunteerHours> hours, Names names) implements Answer {
    static HoursAnswer of(LocalDate asOf, List<VolunteerHours> hours, WarmSunset programme) {
        Names names = new Names(programme);
        hours.forEach(line -> names.note(line.volunteer()));
        return new HoursAnswer(asOf, hours, names);
    }

    @Override
    public void print(PrintWriter out, Messages messages) {
        out.println(messages.say("hours.title", "asOf", asOf));
        out.println();
        TextTable table = new TextTable(messages, "volunteerId", "volunteer", ">hours", ">stars");
        for (VolunteerHours line : hours) {
            table.row(
                    line.volunteer(),
                    names.of(line.volunteer()),
                    String.format(Locale.ROOT, "%d:%02d", line.minutes() / 60, line.minutes() % 60),
                    line.stars());
        }
        table.print(out);
    }

    @Override
    public Grid grid() {
        Grid grid = new Grid("volunteer", "minutes", "stars");
        hours.forEach(line -> grid.row(line.volunteer(), line.minutes(), line.stars()));
        return grid;
    }

    @Override
    public void writeJson(OutputStream out) {
        ReportJson.write(asOf, hours, out);
    }
}
