package org.warmsunset.laws;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.Finding;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.Window;
import org.warmsunset.laws.NaiveRules.Line;
import org.warmsunset.organisation.UnitTree;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingDays;
import org.warmsunset.people.Elder;
import org.warmsunset.report.Report;
import org.warmsunset.testkit.RandomProgramme;

/** A random programme with a random question: which window, as of which day, known at which instant. */
final class Cases {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    static final Comparator<Line> ORDER = Comparator.comparing(Line::duty)
            .thenComparing(Line::first)
            .thenComparing(Line::last)
            .thenComparing(Line::verdict);

    final Random random;
    final RandomProgramme programme;
    final Window window;
    final @Nullable Instant instant;

    Cases(long seed) {
        random = new Random(-seed);
        programme = RandomProgramme.of(seed).withArchive();
        LocalDate from = FIRST.plusDays(random.nextInt(1000));
        LocalDate to = random.nextInt(3) == 0 ? from.plusDays(random.nextInt(40)) : from.plusDays(random.nextInt(500));
        LocalDate asOf = random.nextInt(4) == 0 ? to.plusDays(random.nextInt(60)) : from.plusDays(random.nextInt(400));
        window = random.nextInt(4) == 0 ? Window.yearOf(asOf) : new Window(from, to, asOf);
        instant = random.nextBoolean()
                ? null
                : Instant.parse("2024-01-01T00:00:00Z").plusSeconds(86_400L * random.nextInt(1100));
    }

    RuleBook rules() {
        return programme.rules();
    }

    KnownAt knownAt() {
        return instant == null ? KnownAt.now() : KnownAt.at(instant);
    }

    Duties duties(Window days, RuleBook rules) {
        return Duties.in(days, rules, FestivalCalendar.china()).with(programme.watermarks());
    }

    /** The case file of a pairing's elder, as if she never had another. */
    CaseFile file(Pairing pairing, Collection<ServiceRecord> records, KnownAt known) {
        Elder elder = programme.elders().stream()
                .filter(each -> each.id().equals(pairing.elder()))
                .findFirst()
                .orElseThrow();
        return CaseFile.of(
                elder, List.of(pairing), CareDays.timed(elder.id(), records, known), programme.entries(), known);
    }

    List<Line> judge(Pairing pairing, Collection<ServiceRecord> records) {
        return judge(window, rules(), pairing, records, knownAt());
    }

    List<Line> judge(Window days, RuleBook rules, Pairing pairing, Collection<ServiceRecord> records, KnownAt known) {
        List<Line> lines = new ArrayList<>();
        duties(days, rules)
                .judge(
                        file(pairing, records, known),
                        PairingDays.of(pairing),
                        (duty, period, verdict) ->
                                lines.add(new Line(duty.code(), period.first(), period.last(), verdict)));
        lines.sort(ORDER);
        return lines;
    }

    List<Finding> explain(Pairing pairing, Collection<ServiceRecord> records) {
        return duties(window, rules()).explain(file(pairing, records, knownAt()), pairing.id(), records, knownAt());
    }

    /** All case files, with how long services took. */
    List<CaseFile> files(KnownAt known) {
        return programme.caseFiles(known).stream()
                .map(file -> file.withCare(CareDays.timed(file.elder(), programme.records(), known)))
                .toList();
    }

    Report report() {
        return report(files(knownAt()));
    }

    Report report(Collection<CaseFile> files) {
        Report.Builder report = new Report.Builder(duties(window, rules()), UnitTree.of(programme.units()));
        files.forEach(file -> report.add(report.judge(file)));
        return report.result();
    }

    static boolean isStanding(RuleBook rules, String code) {
        return Stream.concat(
                        rules.versions().stream().flatMap(version -> version.duties().stream()),
                        rules.overlays().stream().flatMap(overlay -> overlay.duties().stream()))
                .anyMatch(duty -> duty.code().equals(code) && duty.isStanding());
    }

    String describe(Object judged) {
        return "%s by %s in %s known at %s".formatted(judged, rules(), window, knownAt());
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }
}
