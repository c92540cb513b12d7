package org.warmsunset.office.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.warmsunset.basics.UnitId;
import org.warmsunset.duty.Window;
import org.warmsunset.recognition.VolunteerHours;
import org.warmsunset.report.Counts;
import org.warmsunset.report.DistrictLine;
import org.warmsunset.report.ElderLine;
import org.warmsunset.report.NeedLine;
import org.warmsunset.report.PairingLine;
import org.warmsunset.report.ReferralCounts;
import org.warmsunset.wording.Bundle;
import org.warmsunset.wording.Wording;

/** The tables of figures in one language. */
final class FigureTables {
    private static final int MINUTES_PER_HOUR = 60;

    private final Figures figures;
    private final Bundle words;
    private final Wording wording;

    FigureTables(Figures figures, Locale language) {
        this.figures = figures;
        this.words = Bundle.beside(FigureTables.class, "figures", language);
        this.wording = Wording.in(language);
    }

    Bundle words() {
        return words;
    }

    Wording wording() {
        return wording;
    }

    String title() {
        Window window = figures.report().summary().window();
        return words.fill("title", "from", window.from(), "to", window.to());
    }

    /** On what all of it rests. */
    String basis() {
        Window window = figures.report().summary().window();
        return words.fill(
                "basis",
                "book",
                figures.book().name(),
                "version",
                figures.book().on(window.asOf()).version(),
                "from",
                window.from(),
                "to",
                window.to(),
                "asOf",
                window.asOf(),
                "knownAt",
                figures.knownAt());
    }

    List<FigureTable> all() {
        return List.of(districts(), months(), pairings(), silence(), needs(), referrals(), hours(), volume());
    }

    FigureTable districts() {
        List<List<Object>> rows = new ArrayList<>();
        for (DistrictLine line : figures.report().summary().pairings().districts()) {
            rows.add(counted(
                    line.counts(), line.district().toString(), wording.district(line.district()), line.members()));
        }
        var sums = figures.report().summary().pairings();
        rows.add(counted(sums.totals(), words.get("total"), "", sums.members()));
        return table("districts", counted("district", "name", "pairings"), rows);
    }

    FigureTable months() {
        List<List<Object>> rows = figures.months().stream()
                .map(month -> counted(month.counts(), month.month().toString()))
                .toList();
        return table("months", counted("month"), rows);
    }

    private FigureTable pairings() {
        List<List<Object>> rows =
                figures.report().pairings().stream().map(this::pairing).toList();
        return table("pairings", counted("pairing", "elder", "volunteer", "name"), rows);
    }

    private List<Object> pairing(PairingLine line) {
        return counted(
                line.kept().counts(),
                line.pairing().toString(),
                line.elder().toString(),
                line.volunteer().toString(),
                wording.district(line.district()));
    }

    private FigureTable silence() {
        List<List<Object>> rows = figures.report().elders().stream()
                .sorted(Comparator.comparingInt(line -> -line.longestSilence()))
                .map(FigureTables::silence)
                .toList();
        return table("silence", List.of("elder", "silence", "contact", "uncovered"), rows);
    }

    private static List<Object> silence(ElderLine line) {
        return List.of(line.elder().toString(), line.longestSilence(), line.contactDays(), line.uncoveredDays());
    }

    private FigureTable needs() {
        List<List<Object>> rows =
                figures.coverage().needs().stream().map(this::need).toList();
        return table("needs", List.of("need", "send", "elders", "served", "services"), rows);
    }

    private List<Object> need(NeedLine line) {
        String send = line.need().send().map(wording::send).orElse("–");
        return List.of(wording.word(line.need()), send, line.elders(), line.served(), line.services());
    }

    private FigureTable referrals() {
        ReferralCounts counts = figures.coverage().referrals();
        return table(
                "referrals",
                List.of("opened", "closedInTime", "closedLate", "open", "overdue"),
                List.of(List.of(
                        counts.opened(), counts.closedInTime(), counts.closedLate(), counts.open(), counts.overdue())));
    }

    private FigureTable hours() {
        List<List<Object>> rows =
                figures.hours().volunteers().stream().map(FigureTables::hours).toList();
        return table("hours", List.of("volunteer", "hours", "minutes", "stars"), rows);
    }

    private static List<Object> hours(VolunteerHours line) {
        return List.of(line.volunteer().toString(), line.minutes() / MINUTES_PER_HOUR, line.minutes(), line.stars());
    }

    private FigureTable volume() {
        List<List<Object>> rows =
                figures.volume().lines().stream().map(this::volume).toList();
        return table("volume", List.of("month", "unit", "channel", "elders", "services", "minutes"), rows);
    }

    private List<Object> volume(Volume.Line line) {
        return List.of(
                line.of().month().toString(),
                line.of().unit().map(UnitId::value).orElse("–"),
                line.of().channel().map(wording::channel).orElse("–"),
                line.elders(),
                line.visits(),
                line.minutes());
    }

    private static List<String> counted(String... first) {
        return Stream.concat(Stream.of(first), Stream.of("met", "missed", "excused", "pending", "rate"))
                .toList();
    }

    private List<Object> counted(Counts counts, Object... first) {
        return Stream.concat(
                        Stream.of(first),
                        Stream.<Object>of(
                                counts.met(),
                                counts.missed(),
                                counts.excused(),
                                counts.pending(),
                                wording.percent(counts)))
                .toList();
    }

    private FigureTable table(String key, List<String> heads, List<List<Object>> rows) {
        return new FigureTable(
                words.get("table." + key),
                words.get("rule." + key),
                heads.stream().map(head -> words.get("head." + head)).toList(),
                rows);
    }
}
