package org.warmsunset.cli;

import java.util.Comparator;
import java.util.List;
import org.warmsunset.basics.PairingId;
import org.warmsunset.organisation.Unit;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.report.Counts;
import org.warmsunset.report.DistrictLine;
import org.warmsunset.report.ElderLine;
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
    private final List<ElderLine> longestSilence;
    private final Names names;

    private ReportTables(Report report, List<PairingLine> mostMissing, List<ElderLine> longestSilence, Names names) {
        this.report = report;
        this.mostMissing = mostMissing;
        this.longestSilence = longestSilence;
        this.names = names;
    }

    static ReportTables of(Report report, WarmSunset programme) {
        List<PairingLine> missing = report.pairings().stream()
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
        silence.forEach(line -> names.note(line.elder()));
        return new ReportTables(report, missing, silence, names);
    }

    /** The pairing that missed most. */
    PairingId worst() {
        return mostMissing.get(0).pairing();
    }

    TextTable districts(Messages messages) {
        Wording wording = Wording.in(messages.locale());
        TextTable table = new TextTable(
                messages, "district", "name", ">pairings", ">met", ">missed", ">excused", ">pending", ">rate");
        for (DistrictLine line : report.summary().pairings().districts()) {
            row(table, line.district(), wording.district(line.district()), line.members(), line.counts(), wording);
        }
        Sums all = report.summary().pairings();
        row(table, messages.say("report.total"), "", all.members(), all.totals(), wording);
        return table;
    }

    TextTable units(List<UnitLine> units, Messages messages) {
        Wording wording = Wording.in(messages.locale());
        TextTable table = new TextTable(
                messages, "unit", "unitName", ">pairings", ">met", ">missed", ">excused", ">pending", ">rate");
        for (UnitLine line : units) {
            Unit unit = line.unit();
            row(
                    table,
                    unit == null ? "–" : unit.id(),
                    unit == null ? messages.say("report.no-unit") : unit.name(),
                    line.members(),
                    line.counts(),
                    wording);
        }
        return table;
    }

    private static void row(TextTable table, Object id, String name, int members, Counts counts, Wording wording) {
        table.row(
                id,
                name,
                members,
                counts.met(),
                counts.missed(),
                counts.excused(),
                counts.pending(),
                wording.percent(counts));
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
