package org.warmsunset.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Locale;
import org.warmsunset.exchange.ReportJson;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.recognition.Hours;
import org.warmsunset.recognition.VolunteerHours;

/** The hours of all volunteers. */
record HoursAnswer(Hours hours, Names names) implements Answer {
    static HoursAnswer of(Hours hours, WarmSunset programme) {
        Names names = new Names(programme);
        hours.volunteers().forEach(line -> names.note(line.volunteer()));
        return new HoursAnswer(hours, names);
    }

    @Override
    public void print(PrintWriter out, Messages messages) {
        out.println(messages.say("hours.title", "asOf", hours.asOf()));
        out.println();
        if (hours.holdsLate()) {
            TextTable table = new TextTable(messages, "volunteerId", "volunteer", ">hours", ">held", ">stars");
            hours.volunteers()
                    .forEach(line -> table.row(
                            line.volunteer(),
                            names.of(line.volunteer()),
                            byTheClock(line.minutes()),
                            byTheClock(line.held()),
                            line.stars()));
            table.print(out);
        } else {
            TextTable table = new TextTable(messages, "volunteerId", "volunteer", ">hours", ">stars");
            hours.volunteers()
                    .forEach(line -> table.row(
                            line.volunteer(), names.of(line.volunteer()), byTheClock(line.minutes()), line.stars()));
            table.print(out);
        }
    }

    /** Minutes as hours and minutes, such as {@code 1:05}. */
    static String byTheClock(long minutes) {
        return String.format(Locale.ROOT, "%d:%02d", minutes / 60, minutes % 60);
    }

    @Override
    public Grid grid() {
        Grid grid = hours.holdsLate()
                ? new Grid("volunteer", "minutes", "stars", "held")
                : new Grid("volunteer", "minutes", "stars");
        for (VolunteerHours line : hours.volunteers()) {
            if (hours.holdsLate()) {
                grid.row(line.volunteer(), line.minutes(), line.stars(), line.held());
            } else {
                grid.row(line.volunteer(), line.minutes(), line.stars());
            }
        }
        return grid;
    }

    @Override
    public void writeJson(OutputStream out) {
        ReportJson.write(hours, out);
    }
}
