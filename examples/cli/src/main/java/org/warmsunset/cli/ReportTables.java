package org.warmsunset.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.warmsunset.basics.PairingId;
import org.warmsunset.organisation.Unit;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.report.Counts;
import org.warmsunset.report.DistrictLine;
import org.warmsunset.report.ElderLine;
import org.warmsunset.report.ListedLine;
import org.warmsunset.report.PairingLine;
import org.warmsunset.report.Report;
import org.warmsunset.report.Sums;
import org.warmsunset.report.UnitLine;
import org.warmsunset.wording.Wording;

/** The tables of a report. */
final class ReportTables {
    private static final int SHOWN = 10;

    private final Report report;
    private final List<PairingLine> mostMissing;
    private final List<ListedLine> missedElders;
    private final List<ElderLine> longestSilence;
    private final Names names;

    private ReportTables(
            Report report,
            List<PairingLine> mostMissing,
            List<ListedLine> missedElders,
            List<ElderLine> longestSilence,
            Names names) {
        this.report = report;
        this.mostMissing = mostMissing;
        this.missedElders = missedElders;
        this.longestSilence = longestSilence;
        this.names = names;
    }

    static ReportTables of(Report report, WarmSunset programme) {
        List<PairingLine> missing = report.pairings().stream()
                .filter(line -> line.kept().counts().missed() > 0)
                .sorted(Comparator.comparingInt(line -> -line.kept().counts().missed()))
                .limit(SHOWN)
                .toList();
        List<ListedLine> missed = report.listed().stream()
                .filter(line -> line.kept().counts().missed() > 0)
                .sorted(Comparator.comparingInt(line -> -line.kept().counts().missed()))
                .limit(SHOWN)
                .toList();
        List<ElderLine> silence = report.elders().stream()
                .sorted(Comparator.comparingInt(line -> -line.longestSilence()))
                .limit(SHOWN)
                .toList();
        Names names = new Names(programme);
        for (PairingLine line : missing) {
            names.note(line.elder());
            names.note(line.volunteer());
        }
        missed.forEach(line -> names.note(line.elder()));
        silence.forEach(line -> names.note(line.elder()));
        return new ReportTables(report, missing, missed, silence, names);
    }

    /** The pairing that missed most. */
    PairingId worst() {
        return mostMissing.get(0).pairing();
    }

    TextTable districts(Messages messages) {
        return districts(report.summary().pairings(), "pairings", messages);
    }

    TextTable listed(Sums listed, Messages messages) {
        return districts(listed, "elders", messages);
    }

    private TextTable districts(Sums sums, String members, Messages messages) {
        Wording wording = Wording.in(messages.locale());
        TextTable table = table(messages, "district", "name", ">" + members);
        for (DistrictLine line : sums.districts()) {
            row(table, line.counts(), wording, line.district(), wording.district(line.district()), line.members());
        }
        row(table, sums.totals(), wording, messages.say("report.total"), "", sums.members());
        return table;
    }

    TextTable units(List<UnitLine> units, Messages messages) {
        Wording wording = Wording.in(messages.locale());
        TextTable table = table(messages, "unit", "unitName", ">pairings");
        for (UnitLine line : units) {
            Unit unit = line.unit();
            row(
                    table,
                    line.counts(),
                    wording,
                    unit == null ? "–" : unit.id(),
                    unit == null ? messages.say("report.no-unit") : unit.name(),
                    line.members());
        }
        return table;
    }

    TextTable overlays(Messages messages) {
        TextTable table = table(messages, "overlay");
        report.summary()
                .overlays()
                .forEach(line -> row(table, line.counts(), Wording.in(messages.locale()), line.overlay()));
        return table;
    }

    /** A table of counts; what is not known has a column where it can be. */
    private TextTable table(Messages messages, String... first) {
        List<String> heads = new ArrayList<>(List.of(first));
        heads.addAll(List.of(">met", ">missed", ">excused", ">pending"));
        if (report.summary().watermarked()) {
            heads.add(">unknown");
        }
        heads.add(">rate");
        return new TextTable(messages, heads.toArray(String[]::new));
    }

    private void row(TextTable table, Counts counts, Wording wording, Object... first) {
        List<Object> cells = new ArrayList<>(List.of(first));
        cells.addAll(List.of(counts.met(), counts.missed(), counts.excused(), counts.pending()));
        if (report.summary().watermarked()) {
            cells.add(counts.unknown());
        }
        cells.add(wording.percent(counts));
        table.row(cells.toArray());
    }

    TextTable missedElders(Messages messages) {
        Wording wording = Wording.in(messages.locale());
        TextTable table = new TextTable(messages, "elderId", "elder", "districtName", ">missed", ">met", ">rate");
        for (ListedLine line : missedElders) {
            table.row(
                    line.elder(),
                    names.of(line.elder()),
                    wording.district(line.district()),
                    line.kept().counts().missed(),
                    line.kept().counts().met(),
                    wording.percent(line.kept().counts()));
        }
        return table;
    }

    TextTable mostMissing(Messages messages) {
        Wording wording = Wording.in(messages.locale());
        TextTable table =
                new TextTable(messages, "pairing", "elder", "volunteer", "districtName", ">missed", ">met", ">rate");
        for (PairingLine line : mostMissing) {
            table.row(
                    line.pairing(),
                    names.of(line.elder()),
                    names.of(line.volunteer()),
                    wording.district(line.district()),
                    line.kept().counts().missed(),
                    line.kept().counts().met(),
                    wording.percent(line.kept().counts()));
        }
        return table;
    }

    TextTable longestSilence(Messages messages) {
        TextTable table =
                new TextTable(messages, "elderId", "elder", ">longestSilence", ">contactDays", ">uncoveredDays");
        for (ElderLine line : longestSilence) {
            table.row(
                    line.elder(),
                    names.of(line.elder()),
                    line.longestSilence(),
                    line.contactDays(),
                    line.uncoveredDays());
        }
        return table;
    }
}
