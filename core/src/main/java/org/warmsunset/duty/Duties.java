package org.warmsunset.duty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warmsunset.basics.DateRange;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.CareCalendar;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.Fact;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingDays;

/**
 * The duties of a window: judges pairings by a rule book.
 *
 * <pre>{@code
 * Duties duties = Duties.in(Window.yearOf(LocalDate.of(2026, 10, 31)), ruleBook, FestivalCalendar.china());
 * List<Finding> findings = duties.explain(pairing, records, KnownAt.now());
 * }</pre>
 *
 * <p>Immutable and thread-safe. One instance serves any number of pairings.
 */
public final class Duties {
    private final Window window;
    private final RuleBook book;
    private final RecurringDuty[] recurring;
    private final List<RecurringRule> rules;
    private final DateRange bounds;
    private final DateRange days;
    /** The bounds, from where a word of a day set begins, so that its bits are taken as they lie. */
    private final DateRange grid;

    private final long asOf;

    private Duties(Window window, RuleBook book, List<OwedPeriod> schedule) {
        this.window = window;
        this.book = book;
        this.days = window.days();
        this.asOf = window.asOf().toEpochDay();
        long first = days.firstEpochDay();
        long last = days.lastEpochDay();
        Set<RecurringRule> distinct = new LinkedHashSet<>();
        for (OwedPeriod period : schedule) {
            distinct.add(period.rule());
            first = Math.min(
                    first,
                    Math.min(period.days().firstEpochDay(), period.asked().firstEpochDay()));
            last = Math.max(
                    last, Math.max(period.days().lastEpochDay(), period.asked().lastEpochDay()));
        }
        this.bounds = DateRange.ofEpochDays(first, last);
        this.grid = DateRange.ofEpochDays(first & -64, last);
        this.rules = List.copyOf(distinct);
        this.recurring = schedule.stream()
                .filter(period -> period.days().firstEpochDay() <= asOf)
                .map(period -> new RecurringDuty(period, rules.indexOf(period.rule()), window.asOf(), grid))
                .toArray(RecurringDuty[]::new);
    }

    /**
     * Lays out the duties of a window.
     *
     * @param window which periods, and the as-of day
     * @param book the rule data
     * @param festivals the days of the festivals
     * @return the duties
     * @throws org.warmsunset.calendar.YearOutOfRangeException if the calendar does not know the festivals of the window
     */
    public static Duties in(Window window, RuleBook book, FestivalCalendar festivals) {
        return new Duties(window, book, Schedule.of(book, festivals, window.days()));
    }

    /**
     * Lays out what can be on a worklist: the periods that have begun by a day and are not over before it, whatever
     * year they belong to.
     *
     * @param asOf the as-of day
     * @param book the rule data
     * @param festivals the days of the festivals
     * @return the duties, in the window of the as-of day alone
     * @throws org.warmsunset.calendar.YearOutOfRangeException if the calendar does not know the festivals of the day's
     *     year
     */
    public static Duties openOn(LocalDate asOf, RuleBook book, FestivalCalendar festivals) {
        return new Duties(new Window(asOf, asOf, asOf), book, Schedule.openOn(asOf, book, festivals));
    }

    /** {@return the window} */
    public Window window() {
        return window;
    }

    /** {@return the days that judging looks at: a period, or the festival of one, can lie outside the window} */
    public DateRange bounds() {
        return bounds;
    }

    /**
     * Tells whether a pairing is in the report of this window.
     *
     * @param pairing the pairing
     * @return whether it began by the as-of day and shares a day with the window
     */
    public boolean concern(PairingDays pairing) {
        return pairing.span().overlaps(days) && pairing.span().firstEpochDay() <= asOf;
    }

    /**
     * Judges a pairing.
     *
     * @param pairing the pairing; one that is not {@linkplain #concern in the report} has no findings
     * @param care what was done for it, at least within {@link #bounds()}
     * @param sink takes the verdicts: the standing duties first, then the recurring ones by the last day of their
     *     period, then by duty
     */
    public void judge(PairingDays pairing, CareCalendar care, FindingSink sink) {
        if (!concern(pairing)) {
            return;
        }
        judgeStanding(pairing, sink);
        DateRange span = pairing.span();
        long[] active = pairing.activeDays(bounds).bits(grid);
        long[][] done = done(care, counting(span));
        for (RecurringDuty duty : recurring) {
            if (duty.period().overlaps(span)) {
                sink.found(duty.duty(), duty.period(), duty.verdict(done[duty.nthRule()], active));
            }
        }
    }

    /** The days on which what is done counts. */
    private Stretch counting(DateRange span) {
        long first = Math.max(span.firstEpochDay(), bounds.firstEpochDay());
        long last = Math.min(Math.min(span.lastEpochDay(), bounds.lastEpochDay()), asOf);
        return first > last ? Stretch.none() : Stretch.of(DateRange.ofEpochDays(first, last), grid);
    }

    /** For each rule the days on which was done what it asks. */
    private long[][] done(CareCalendar care, Stretch counting) {
        long[][] done = new long[rules.size()][];
        for (int i = 0; i < done.length; i++) {
            done[i] = care.bits(rules.get(i).doneBy(), grid);
            counting.keepIn(done[i]);
        }
        return done;
    }

    private void judgeStanding(PairingDays pairing, FindingSink sink) {
        RuleSet rules = book.on(pairing.span().first());
        DateRange card = untilDeadline(pairing, rules.cardWithinDays());
        sink.found(Duty.CONTACT_CARD, card, standing(pairing, pairing.hasCardBy(asOf), card));
        DateRange knows = untilDeadline(pairing, rules.knowsWithinDays());
        for (Fact fact : rules.facts()) {
            sink.found(Duty.toKnow(fact), knows, standing(pairing, pairing.knowsBy(fact, asOf), knows));
        }
    }

    private Verdict standing(PairingDays pairing, boolean isDone, DateRange untilDeadline) {
        if (isDone) {
            return Verdict.MET;
        }
        long end = pairing.span().lastEpochDay();
        if (end < untilDeadline.lastEpochDay() && end <= asOf) {
            return Verdict.EXCUSED;
        }
        return untilDeadline.lastEpochDay() > asOf ? Verdict.PENDING : Verdict.MISSED;
    }

    private static DateRange untilDeadline(PairingDays pairing, int days) {
        long start = pairing.span().firstEpochDay();
        return DateRange.ofEpochDays(start, start + days);
    }

    /** The day on which a standing duty was fulfilled, known or not at the as-of day. */
    static Optional<LocalDate> fulfilledOn(Pairing pairing, Duty duty) {
        return duty.fact().isPresent() ? pairing.confirmedOn(duty.fact().get()) : pairing.cardCompletedOn();
    }

    /**
     * Judges a pairing and tells why.
     *
     * @param pairing the pairing; one that is not {@linkplain #concern in the report} has no findings
     * @param records service records of its elder, in any order, at least those within {@link #bounds()}
     * @param knownAt which records take part
     * @return the findings, ordered by the last day of their period, then by duty
     */
    public List<Finding> explain(Pairing pairing, Collection<ServiceRecord> records, KnownAt knownAt) {
        return Explanation.of(this, book, pairing, records, knownAt);
    }
}
