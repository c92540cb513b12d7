package org.warmsunset.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
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
        List<String> heads = new ArrayList<>(List.of("volunteerId", "volunteer", ">hours"));
        kinds().forEach(kind -> heads.add(">" + kind.word));
        heads.add(">stars");
        TextTable table = new TextTable(messages, heads.toArray(String[]::new));
        for (VolunteerHours line : hours.volunteers()) {
            List<Object> cells =
                    new ArrayList<>(List.of(line.volunteer(), names.of(line.volunteer()), byTheClock(line.minutes())));
            kinds().forEach(kind -> cells.add(byTheClock(kind.minutes.applyAsLong(line))));
            cells.add(line.stars());
            table.row(cells.toArray());
        }
        table.print(out);
    }

    /** Minutes as hours and minutes, such as {@code 1:05}, with a minus when they are taken away. */
    static String byTheClock(long minutes) {
        return String.format(
                Locale.ROOT, "%s%d:%02d", minutes < 0 ? "-" : "", Math.abs(minutes) / 60, Math.abs(minutes) % 60);
    }

    @Override
    public Grid grid() {
        List<String> heads = new ArrayList<>(List.of("volunteer", "minutes", "stars"));
        kinds().forEach(kind -> heads.add(kind.word));
        Grid grid = new Grid(heads.toArray(String[]::new));
        for (VolunteerHours line : hours.volunteers()) {
            List<Object> cells = new ArrayList<>(List.of(line.volunteer(), line.minutes(), line.stars()));
            kinds().forEach(kind -> cells.add(kind.minutes.applyAsLong(line)));
            grid.row(cells.toArray());
        }
        return grid;
    }

    /** The minutes that are told apart, where there are such. */
    private List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        if (hours.hasOthers()) {
            kinds.add(new Kind("opening", VolunteerHours::opening));
            kinds.add(new Kind("corrected", VolunteerHours::corrected));
        }
        if (hours.holdsLate()) {
            kinds.add(new Kind("held", VolunteerHours::held));
        }
        return kinds;
    }

    private record Kind(String word, ToLongFunction<VolunteerHours> minutes) {}

    @Override
    public void writeJson(OutputStream out) {
        ReportJson.write(hours, out);
    }
}
