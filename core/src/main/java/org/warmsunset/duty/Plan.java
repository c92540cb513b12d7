package org.warmsunset.duty;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.warmsunset.basics.DateRange;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.Watermarks;

/** All duties that pairings owe, or all that are owed to listed elders, laid out for judging. */
final class Plan {
    private final LocalDate asOf;
    private final DateRange ends;
    private final List<StandingDuty> standing;
    private final List<Run> afterIncidents;
    private final RecurringDuty[] recurring;
    private final List<Set<ServiceKind>> kinds;
    private final boolean asksForMinutes;
    private final DateRange bounds;
    /** The bounds, from where a word of a day set begins, so that its bits are taken as they lie. */
    private final DateRange grid;

    /**
     * Lays out duties.
     *
     * @param book the rule data
     * @param owedBy whose duties
     * @param ends the days in which a period ends
     * @param known the days whose festivals the calendar must know
     * @param asOf the as-of day
     * @param festivals the days of the festivals
     */
    Plan(RuleBook book, OwedBy owedBy, DateRange ends, DateRange known, LocalDate asOf, FestivalCalendar festivals) {
        this.asOf = asOf;
        this.ends = ends;
        List<Run> runs = Run.of(book).stream()
                .filter(run -> run.on(run.days().first()).duty().owedBy() == owedBy)
                .toList();
        this.standing = StandingDuty.of(runs, book);
        this.afterIncidents = runs.stream()
                .filter(run -> run.shape() instanceof Owed.AfterIncidents)
                .toList();
        List<OwedPeriod> schedule = Schedule.of(runs, ends, known, festivals).stream()
                .filter(period -> !period.days().first().isAfter(asOf))
                .toList();
        this.bounds = bounds(schedule, known);
        this.grid = DateRange.ofEpochDays(bounds.firstEpochDay() & -64, bounds.lastEpochDay());
        List<Done.ByService> services = services(schedule);
        this.kinds = List.copyOf(
                services.stream().map(Done.ByService::kinds).collect(Collectors.toCollection(LinkedHashSet::new)));
        this.asksForMinutes = services.stream().anyMatch(done -> done.minutes() > 0);
        this.recurring = schedule.stream().map(this::recurring).toArray(RecurringDuty[]::new);
    }

    private DateRange bounds(List<OwedPeriod> schedule, DateRange asked) {
        int longest =
                afterIncidents.stream().mapToInt(run -> run.shape().longest()).reduce(0, Math::max);
        long first = asked.firstEpochDay() - longest;
        long last = Math.min(ends.lastEpochDay(), Math.max(asked.lastEpochDay(), asOf.toEpochDay() + longest));
        for (OwedPeriod period : schedule) {
            first = Math.min(
                    first,
                    Math.min(period.days().firstEpochDay(), period.asked().firstEpochDay()));
            last = Math.max(
                    last, Math.max(period.days().lastEpochDay(), period.asked().lastEpochDay()));
        }
        return DateRange.ofEpochDays(first, last);
    }

    private List<Done.ByService> services(List<OwedPeriod> schedule) {
        Stream<Done> afterIncident =
                afterIncidents.stream().flatMap(run -> run.everyDuty().stream()).map(Duty::done);
        return Stream.concat(schedule.stream().map(OwedPeriod::done), afterIncident.map(Done.ByService.class::cast))
                .toList();
    }

    private RecurringDuty recurring(OwedPeriod period) {
        return new RecurringDuty(period, kinds.indexOf(period.done().kinds()), asOf, grid);
    }

    /** Whether a standing duty asks for services, which may lie any time before. */
    boolean looksBack() {
        return standing.stream().anyMatch(owed -> owed.duty().duty().done() instanceof Done.ByService);
    }

    /** Whether a duty asks for minutes. */
    boolean asksForMinutes() {
        return asksForMinutes;
    }

    DateRange bounds() {
        return bounds;
    }

    /** Judges a party that is in the report. */
    void judge(Party party, Watermarks marks, FindingSink sink) {
        for (StandingDuty owed : standing) {
            if (owed.starts().contains(party.span().first()) && owed.duty().isFor(party, party.span())) {
                StandingDuty.Standing found = owed.judge(party, asOf.toEpochDay(), marks);
                sink.found(owed.duty(), found.period(), found.verdict());
            }
        }
        long[] active = party.active(bounds).bits(grid);
        long[][] done = done(party);
        for (RecurringDuty duty : recurring) {
            judge(duty, party, done, active, marks, sink);
        }
        for (Run run : afterIncidents) {
            for (LocalDate day : party.incidents(((Owed.AfterIncidents) run.shape()).kinds())) {
                afterIncident(run, day).ifPresent(duty -> judge(duty, party, done, active, marks, sink));
            }
        }
    }

    private void judge(
            RecurringDuty duty, Party party, long[][] done, long[] active, Watermarks marks, FindingSink sink) {
        DateRange period = duty.period();
        if (period.overlaps(party.span()) && duty.duty().isFor(party, period)) {
            Verdict verdict = duty.verdict(party, done, active);
            if (verdict == Verdict.MISSED && !marks.isEmpty()) {
                long lastActive =
                        party.active(period).last(period).orElseThrow().toEpochDay();
                long day = Math.min(period.lastEpochDay(), asOf.toEpochDay());
                verdict = marks.isBeyond(party.file().districtOn(day), lastActive) ? Verdict.UNKNOWN : verdict;
            }
            sink.found(duty.duty(), period, verdict);
        }
    }

    private Optional<RecurringDuty> afterIncident(Run run, LocalDate day) {
        if (!run.days().contains(day) || day.isAfter(asOf)) {
            return Optional.empty();
        }
        OwedDuty duty = run.on(day);
        int withinDays = ((Owed.AfterIncidents) duty.duty().owed()).withinDays();
        DateRange natural = DateRange.of(day, day.plusDays(withinDays));
        return run.cut(natural)
                .filter(days -> ends.contains(days.last()))
                .map(days -> recurring(new OwedPeriod(duty, days, natural.length(), day)));
    }

    /** The periods of a duty that hold a day, whatever the elder's tier and district. */
    List<RecurringDuty> holding(LocalDate day, String code, Party party) {
        Stream<RecurringDuty> after = afterIncidents.stream()
                .flatMap(run -> party.incidents(((Owed.AfterIncidents) run.shape()).kinds()).stream()
                        .flatMap(incident -> afterIncident(run, incident).stream()));
        return Stream.concat(Arrays.stream(recurring), after)
                .filter(duty -> duty.duty().code().equals(code) && duty.period().contains(day))
                .toList();
    }

    /** For each set of kinds the days on which one of them was done, and counts. */
    private long[][] done(Party party) {
        Stretch counting = party.counting(bounds, asOf.toEpochDay())
                .map(days -> Stretch.of(days, grid))
                .orElse(Stretch.none());
        long[][] done = new long[kinds.size()][];
        for (int i = 0; i < done.length; i++) {
            done[i] = party.care().bits(kinds.get(i), grid);
            counting.keepIn(done[i]);
        }
        return done;
    }
}
