package org.warmsunset.exchange;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.calendar.FestivalDay;
import org.warmsunset.duty.Verdict;
import org.warmsunset.organisation.Unit;
import org.warmsunset.recognition.Hours;
import org.warmsunset.recognition.VolunteerHours;
import org.warmsunset.report.Counts;
import org.warmsunset.report.DistrictLine;
import org.warmsunset.report.ElderLine;
import org.warmsunset.report.FirstHelp;
import org.warmsunset.report.Flip;
import org.warmsunset.report.Kept;
import org.warmsunset.report.ListedLine;
import org.warmsunset.report.OverlayLine;
import org.warmsunset.report.PairingLine;
import org.warmsunset.report.Rehearsal;
import org.warmsunset.report.Report;
import org.warmsunset.report.Summary;
import org.warmsunset.report.Sums;
import org.warmsunset.report.Worklist;
import tools.jackson.core.JsonGenerator;

/** Writes reports as JSON in UTF-8, one object each. The streams stay open. */
public final class ReportJson {
    private final JsonGenerator json;
    private final boolean watermarked;

    private ReportJson(JsonGenerator json, boolean watermarked) {
        this.json = json;
        this.watermarked = watermarked;
    }

    /**
     * Writes a report.
     *
     * @param report the report
     * @param out where to
     */
    public static void write(Report report, OutputStream out) {
        try (JsonGenerator json = JsonText.to(out)) {
            new ReportJson(json, report.summary().watermarked()).write(report);
        }
    }

    /**
     * Writes the sums of a report, without the lines of pairings and elders.
     *
     * @param summary the sums
     * @param out where to
     */
    public static void write(Summary summary, OutputStream out) {
        try (JsonGenerator json = JsonText.to(out)) {
            new ReportJson(json, summary.watermarked()).write(summary);
        }
    }

    private void write(Summary summary) {
        json.writeStartObject();
        day(json, "from", summary.window().from());
        day(json, "to", summary.window().to());
        day(json, "asOf", summary.window().asOf());
        sums(summary.pairings(), "pairings");
        units(summary.pairings(), "pairings");
        if (summary.listed() != null) {
            json.writeObjectPropertyStart("listed");
            sums(summary.listed(), "elders");
            units(summary.listed(), "elders");
            json.writeEndObject();
        }
        if (!summary.overlays().isEmpty()) {
            array("overlays", summary.overlays(), this::overlay);
        }
        json.writeEndObject();
    }

    /**
     * Writes who needs help first.
     *
     * @param first the elders, in their order
     * @param out where to
     */
    public static void write(FirstHelp first, OutputStream out) {
        try (JsonGenerator json = JsonText.to(out)) {
            json.writeStartObject();
            day(json, "asOf", first.asOf());
            new ReportJson(json, false).array("elders", first.lines(), line -> {
                json.writeStringProperty("elder", line.elder().value());
                json.writeArrayPropertyStart("reasons");
                line.reasons().forEach(reason -> json.writeString(reason.name()));
                json.writeEndArray();
                json.writeNumberProperty("silent", line.silent());
                json.writeNumberProperty("overdue", line.overdue());
            });
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
            worklist.items().forEach(item -> JsonText.write(json, tree(item)));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /**
     * Gives an item of a worklist as a tree, for a host that writes JSON itself.
     *
     * @param item the item
     * @return the fields of the object in their order: texts, a Boolean, and null
     */
    public static Map<String, @Nullable Object> tree(Worklist.Item item) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("pairing", item.pairing().map(PairingId::value).orElse(null));
        tree.put("elder", item.elder().value());
        tree.put("volunteer", item.volunteer().map(VolunteerId::value).orElse(null));
        tree.put("duty", item.duty().code());
        tree.put("first", item.period().first().toString());
        tree.put("last", item.period().last().toString());
        tree.put("dueBy", item.dueBy().toString());
        tree.put("overdue", item.overdue());
        return tree;
    }

    /**
     * Writes what a report says otherwise since more is known.
     *
     * @param flips the findings that are others
     * @param out where to
     */
    public static void write(List<Flip> flips, OutputStream out) {
        try (JsonGenerator json = JsonText.to(out)) {
            ReportJson writer = new ReportJson(json, false);
            json.writeStartObject();
            writer.array("flips", flips, flip -> {
                writer.flip(flip);
                json.writeArrayPropertyStart("records");
                flip.records().forEach(record -> json.writeString(record.value()));
                json.writeEndArray();
            });
            json.writeEndObject();
        }
    }

    /**
     * Writes what would change under another rule book.
     *
     * @param rehearsal the rehearsal
     * @param out where to
     */
    public static void write(Rehearsal rehearsal, OutputStream out) {
        try (JsonGenerator json = JsonText.to(out)) {
            new ReportJson(json, rehearsal.watermarked()).write(rehearsal);
        }
    }

    private void write(Rehearsal rehearsal) {
        json.writeStartObject();
        array("flips", rehearsal.flips(), this::flip);
        object("before", rehearsal.before().totals());
        object("after", rehearsal.after().totals());
        Map<DistrictCode, Counts> before = byDistrict(rehearsal.before());
        Map<DistrictCode, Counts> after = byDistrict(rehearsal.after());
        SortedSet<DistrictCode> districts = new TreeSet<>(before.keySet());
        districts.addAll(after.keySet());
        array("districts", List.copyOf(districts), district -> {
            json.writeStringProperty("district", district.toString());
            object("before", before.getOrDefault(district, Counts.none()));
            object("after", after.getOrDefault(district, Counts.none()));
        });
        json.writeEndObject();
    }

    /** The counts of the districts in which there is a finding. */
    private static Map<DistrictCode, Counts> byDistrict(Sums sums) {
        return sums.districts().stream()
                .filter(line -> !line.counts().equals(Counts.none()))
                .collect(Collectors.toMap(DistrictLine::district, DistrictLine::counts));
    }

    private void object(String name, Counts counts) {
        json.writeObjectPropertyStart(name);
        countsAndRate(counts);
        json.writeEndObject();
    }

    private void flip(Flip flip) {
        json.writeStringProperty("pairing", flip.pairing().map(PairingId::value).orElse(null));
        json.writeStringProperty("elder", flip.elder().value());
        json.writeStringProperty("duty", flip.duty());
        day(json, "first", flip.period().first());
        day(json, "last", flip.period().last());
        json.writeStringProperty("before", flip.before().map(Verdict::name).orElse(null));
        json.writeStringProperty("after", flip.after().map(Verdict::name).orElse(null));
    }

    /**
     * Writes the hours of volunteers.
     *
     * @param hours their hours, with what is held when the rules hold anything, and what is not from records when there
     *     is such
     * @param out where to
     */
    public static void write(Hours hours, OutputStream out) {
        try (JsonGenerator json = JsonText.to(out)) {
            json.writeStartObject();
            day(json, "asOf", hours.asOf());
            json.writeArrayPropertyStart("volunteers");
            for (VolunteerHours line : hours.volunteers()) {
                json.writeStartObject();
                json.writeStringProperty("volunteer", line.volunteer().value());
                json.writeNumberProperty("minutes", line.minutes());
                json.writeNumberProperty("stars", line.stars());
                if (hours.holdsLate()) {
                    json.writeNumberProperty("held", line.held());
                }
                if (hours.hasOthers()) {
                    json.writeNumberProperty("opening", line.opening());
                    json.writeNumberProperty("corrected", line.corrected());
                }
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

    private void write(Report report) {
        Summary summary = report.summary();
        json.writeStartObject();
        day(json, "from", summary.window().from());
        day(json, "to", summary.window().to());
        day(json, "asOf", summary.window().asOf());
        sums(summary.pairings(), "pairings");
        array("pairings", report.pairings(), this::pairing);
        units(summary.pairings(), "pairings");
        array("elders", report.elders(), this::elder);
        if (summary.listed() != null) {
            json.writeObjectPropertyStart("listed");
            sums(summary.listed(), "elders");
            array("elders", report.listed(), this::listed);
            units(summary.listed(), "elders");
            json.writeEndObject();
        }
        if (!summary.overlays().isEmpty()) {
            array("overlays", summary.overlays(), this::overlay);
        }
        json.writeEndObject();
    }

    private void sums(Sums sums, String members) {
        json.writeObjectPropertyStart("totals");
        json.writeNumberProperty(members, sums.members());
        countsAndRate(sums.totals());
        json.writeEndObject();
        array("districts", sums.districts(), line -> {
            json.writeStringProperty("district", line.district().toString());
            json.writeNumberProperty(members, line.members());
            countsAndRate(line.counts());
        });
    }

    private void units(Sums sums, String members) {
        if (sums.units() != null) {
            array("units", sums.units(), line -> {
                Optional<Unit> unit = Optional.ofNullable(line.unit());
                json.writeStringProperty(
                        "unit", unit.map(Unit::id).map(UnitId::value).orElse(null));
                json.writeStringProperty(
                        "parent", unit.flatMap(Unit::parent).map(UnitId::value).orElse(null));
                json.writeNumberProperty(members, line.members());
                countsAndRate(line.counts());
            });
        }
    }

    private void pairing(PairingLine line) {
        json.writeStringProperty("pairing", line.pairing().value());
        json.writeStringProperty("elder", line.elder().value());
        json.writeStringProperty("volunteer", line.volunteer().value());
        json.writeStringProperty("district", line.district().toString());
        kept(line.kept());
    }

    private void listed(ListedLine line) {
        json.writeStringProperty("elder", line.elder().value());
        json.writeStringProperty("district", line.district().toString());
        kept(line.kept());
    }

    private void overlay(OverlayLine line) {
        json.writeStringProperty("overlay", line.overlay());
        countsAndRate(line.counts());
    }

    private void kept(Kept kept) {
        countsAndRate(kept.counts());
        json.writeObjectPropertyStart("duties");
        kept.duties().forEach((duty, counts) -> {
            json.writeObjectPropertyStart(duty);
            counts(counts);
            json.writeEndObject();
        });
        json.writeEndObject();
        array("missedPeriods", kept.missed(), missed -> {
            json.writeStringProperty("duty", missed.duty());
            day(json, "first", missed.period().first());
            day(json, "last", missed.period().last());
        });
    }

    /** Writes a list of objects. */
    private <T> void array(String name, List<T> items, Consumer<T> fields) {
        json.writeArrayPropertyStart(name);
        for (T item : items) {
            json.writeStartObject();
            fields.accept(item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void elder(ElderLine line) {
        json.writeStringProperty("elder", line.elder().value());
        json.writeNumberProperty("contactDays", line.contactDays());
        json.writeNumberProperty("longestSilence", line.longestSilence());
        json.writeNumberProperty("uncoveredDays", line.uncoveredDays());
    }

    private void countsAndRate(Counts counts) {
        counts(counts);
        OptionalDouble rate = counts.rate();
        if (rate.isPresent()) {
            json.writeNumberProperty("rate", rate.getAsDouble());
        } else {
            json.writeNullProperty("rate");
        }
    }

    private void counts(Counts counts) {
        json.writeNumberProperty("met", counts.met());
        json.writeNumberProperty("missed", counts.missed());
        json.writeNumberProperty("excused", counts.excused());
        json.writeNumberProperty("pending", counts.pending());
        if (watermarked) {
            json.writeNumberProperty("unknown", counts.unknown());
        }
    }

    private static void day(JsonGenerator json, String name, LocalDate day) {
        json.writeStringProperty(name, day.toString());
    }
}
