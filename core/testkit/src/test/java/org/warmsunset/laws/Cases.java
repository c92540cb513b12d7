package org.warmsunset.laws;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.Window;
import org.warmsunset.laws.NaiveRules.Line;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingDays;
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
        programme = RandomProgramme.of(seed);
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

    static Duties duties(Window window, RuleBook rules) {
        return Duties.in(window, rules, FestivalCalendar.china());
    }

    List<Line> judge(Pairing pairing, Collection<ServiceRecord> records) {
        return judge(window, rules(), pairing, records, knownAt());
    }

    static List<Line> judge(
            Window window, RuleBook rules, Pairing pairing, Collection<ServiceRecord> records, KnownAt knownAt) {
        List<Line> lines = new ArrayList<>();
        duties(window, rules)
                .judge(
                        PairingDays.of(pairing),
                        CareDays.of(pairing.elder(), records, knownAt).of(pairing.volunteer()),
                        (duty, period, verdict) -> lines.add(new Line(duty, period.first(), period.last(), verdict)));
        lines.sort(ORDER);
        return lines;
    }

    Report report() {
        return report(programme.caseFiles(knownAt()));
    }

    Report report(Collection<CaseFile> files) {
        Report.Builder report = new Report.Builder(duties(window, rules()));
        files.forEach(file -> report.add(report.judge(file)));
        return report.result();
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }
}
