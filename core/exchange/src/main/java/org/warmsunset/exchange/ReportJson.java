package org.warmsunset.exchange;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.warmsunset.calendar.FestivalDay;
import org.warmsunset.duty.Duty;
import org.warmsunset.recognition.VolunteerHours;
import org.warmsunset.report.Counts;
import org.warmsunset.report.DistrictLine;
import org.warmsunset.report.ElderLine;
import org.warmsunset.report.PairingLine;
import org.warmsunset.report.Report;
import org.warmsunset.report.Worklist;
import tools.jackson.core.JsonGenerator;

/** Writes reports as JSON in UTF-8, one object each. The streams stay open. */
public final class ReportJson {
    private ReportJson() {}

    /**
     * Writes a report.
     *
     * @param report the report
     * @param out where to
     */
    public static void write(Report report, OutputStream out) {
        try (JsonGenerator json = JsonText.to(out)) {
            json.writeStartObject();
            day(json, "from", report.window().from());
            day(json, "to", report.window().to());
            day(json, "asOf", report.window().asOf());
            json.writeObjectPropertyStart("totals");
            json.writeNumberProperty("pairings", report.pairings().size());
            countsAndRate(json, report.totals());
            json.writeEndObject();
            json.writeArrayPropertyStart("districts");
            report.districts().forEach(line -> district(json, line));
            json.writeEndArray();
            json.writeArrayPropertyStart("pairings");
            report.pairings().forEach(line -> pairing(json, line));
            json.writeEndArray();
            json.writeArrayPropertyStart("elders");
            report.elders().forEach(line -> elder(json, line));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /**
     * Writes a worklist.
     *
     * @param worklist the worklist
     * @param out where to
     */
    public static void write(Worklist worklist, OutputStream out) {
        try (JsonGenerator json = JsonText.to(out)) {
            json.writeStartObject();
            day(json, "asOf", worklist.asOf());
            json.writeArrayPropertyStart("items");
            worklist.items().forEach(item -> item(json, item));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /**
     * Writes the hours of volunteers.
     *
     * @param asOf the last day that counts
     * @param hours their hours, in the order in which they are written
     * @param out where to
     */
    public static void write(LocalDate asOf, List<VolunteerHours> hours, OutputStream out) {
        try (JsonGenerator json = JsonText.to(out)) {
            json.writeStartObject();
            day(json, "asOf", asOf);
            json.writeArrayPropertyStart("volunteers");
            for (VolunteerHours line : hours) {
                json.writeStartObject();
                json.writeStringProperty("volunteer", line.volunteer().value());
                json.writeNumberProperty("minutes", line.minutes());
                json.writeNumberProperty("stars", line.stars());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /**
     * Writes the festivals of a Gregorian year.
     *
     * @param year the year
     * @param festivals its festivals, in the order in which they are written
     * @param out where to
     */
    public static void write(int year, List<FestivalDay> festivals, OutputStream out) {
        try (JsonGenerator json = JsonText.to(out)) {
            json.writeStartObject();
            json.writeNumberProperty("year", year);
            json.writeArrayPropertyStart("festivals");
            for (FestivalDay festival : festivals) {
                json.writeStartObject();
                json.writeStringProperty("festival", festival.festival().name());
                day(json, "date", festival.date());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void district(JsonGenerator json, DistrictLine line) {
        json.writeStartObject();
        json.writeStringProperty("district", line.district().toString());
        json.writeNumberProperty("pairings", line.pairings());
        countsAndRate(json, line.counts());
        json.writeEndObject();
    }

    private static void pairing(JsonGenerator json, PairingLine line) {
        json.writeStartObject();
        json.writeStringProperty("pairing", line.pairing().value());
        json.writeStringProperty("elder", line.elder().value());
        json.writeStringProperty("volunteer", line.volunteer().value());
        json.writeStringProperty("district", line.district().toString());
        countsAndRate(json, line.counts());
        json.writeObjectPropertyStart("duties");
        for (Map.Entry<Duty, Counts> duty : line.duties().entrySet()) {
            json.writeObjectPropertyStart(duty.getKey().name());
            counts(json, duty.getValue());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("missedPeriods");
        for (PairingLine.Missed missed : line.missed()) {
            json.writeStartObject();
            json.writeStringProperty("duty", missed.duty().name());
            day(json, "first", missed.period().first());
            day(json, "last", missed.period().last());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void elder(JsonGenerator json, ElderLine line) {
        json.writeStartObject();
        json.writeStringProperty("elder", line.elder().value());
        json.writeNumberProperty("contactDays", line.contactDays());
        json.writeNumberProperty("longestSilence", line.longestSilence());
        json.writeNumberProperty("uncoveredDays", line.uncoveredDays());
        json.writeEndObject();
    }

    private static void item(JsonGenerator json, Worklist.Item item) {
        json.writeStartObject();
        json.writeStringProperty("pairing", item.pairing().value());
        json.writeStringProperty("elder", item.elder().value());
        json.writeStringProperty("volunteer", item.volunteer().value());
        json.writeStringProperty("duty", item.duty().name());
        day(json, "first", item.period().first());
        day(json, "last", item.period().last());
        day(json, "dueBy", item.dueBy());
        json.writeBooleanProperty("overdue", item.overdue());
        json.writeEndObject();
    }

    private static void countsAndRate(JsonGenerator json, Counts counts) {
        counts(json, counts);
        OptionalDouble rate = counts.rate();
        if (rate.isPresent()) {
            json.writeNumberProperty("rate", rate.getAsDouble());
        } else {
            json.writeNullProperty("rate");
        }
    }

    private static void counts(JsonGenerator json, Counts counts) {
        json.writeNumberProperty("met", counts.met());
        json.writeNumberProperty("missed", counts.missed());
        json.writeNumberProperty("excused", counts.excused());
        json.writeNumberProperty("pending", counts.pending());
    }

    private static void day(JsonGenerator json, String name, LocalDate day) {
        json.writeStringProperty(name, day.toString());
    }
}
