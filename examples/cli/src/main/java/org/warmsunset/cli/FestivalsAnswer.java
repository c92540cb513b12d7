package org.warmsunset.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.List;
import org.warmsunset.calendar.FestivalDay;
import org.warmsunset.exchange.ReportJson;
import org.warmsunset.wording.Wording;

/** The festivals of a year. */
record FestivalsAnswer(int year, List<FestivalDay> festivals) implements Answer {
    @Override
    public void print(PrintWriter out, Messages messages) {
        Wording wording = Wording.in(messages.locale());
        TextTable table = new TextTable(messages, "date", "festival", "day", "code");
        for (FestivalDay day : festivals) {
            table.row(day.date(), wording.festival(day.festival()), wording.day(day.date()), day.festival());
        }
        table.print(out);
    }

    @Override
    public Grid grid() {
        Grid grid = new Grid("festival", "date");
        festivals.forEach(day -> grid.row(day.festival(), day.date()));
        return grid;
    }

    @Override
    public void writeJson(OutputStream out) {
        ReportJson.write(year, festivals, out);
    }
}
