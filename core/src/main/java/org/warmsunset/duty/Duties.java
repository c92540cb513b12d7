package org.warmsunset.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DaySet;
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
    private final Recurring[] recurring;
    private final List<RecurringRule> rules;
    private final DateRange bounds;
    private final DateRange days;
    private final DateRange future;
    private final long asOf;

    /**
     * A period that has begun, with its parts at hand: a report looks at some seventy of them for each pairing.
     *
     * @param period the period
     * @param days its days
     * @param nth the place among the rules of the one under which it falls
     * @param minimumDays on how many days it is done
     */
    private record Recurring(OwedPeriod period, DateRange days, int nth, int minimumDays) {}

    private Duties(Window window, RuleBook book, List<OwedPeriod> schedule) {
        this.window = window;
        this.book = book;
        this.days = window.days();
        this.future = DateRange.of(window.asOf().plusDays(1), LocalDate.MAX);
        this.asOf = window.asOf().toEpochDay();
        List<Recurring> periods = new ArrayList<>();
        Set<RecurringRule> distinct = new LinkedHashSet<>();
        schedule.forEach(period -> distinct.add(period.rule()));
        this.rules = List.copyOf(distinct);
        LocalDate first = window.from();
        LocalDate last = window.to();
        for (OwedPeriod period : schedule) {
            RecurringRule rule = period.rule();
            if (period.days().firstEpochDay() <= asOf) {
                periods.add(new Recurring(period, period.days(), rules.indexOf(rule), rule.minimumDays()));
            }
            first = period.firstAsked().isBefore(first) ? period.firstAsked() : first;
            last = period.lastAsked().isAfter(last) ? period.lastAsked() : last;
        }
        this.recurring = periods.toArray(Recurring[]::new);
        this.bounds = DateRange.of(first, last);
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
        DateRange counting = DateRange.ofEpochDays(span.firstEpochDay(), Math.min(span.lastEpochDay(), asOf));
        DaySet active = pairing.activeDays(bounds);
        DaySet ahead = active.within(future);
        DaySet[] done = new DaySet[rules.size()];
        for (int i = 0; i < done.length; i++) {
            done[i] = care.days(rules.get(i).doneBy()).within(counting);
        }
        for (Recurring duty : recurring) {
            if (duty.days().overlaps(span)) {
                sink.found(duty.period().duty(), duty.days(), verdict(duty, active, ahead, done[duty.nth()]));
            }
        }
    }

    private static Verdict verdict(Recurring duty, DaySet active, DaySet ahead, DaySet done) {
        if (done.count(duty.days()) >= duty.minimumDays()) {
            return Verdict.MET;
        }
        if (!duty.period().isOwed(active)) {
            return Verdict.EXCUSED;
        }
        return ahead.any(duty.days()) ? Verdict.PENDING : Verdict.MISSED;
    }

    private void judgeStanding(PairingDays pairing, FindingSink sink) {
        RuleSet rules = book.on(pairing.span().first());
        DateRange card = untilDeadline(pairing, rules.cardWithinDays());
        sink.found(Duty.CONTACT_CARD, card, standing(pairing, pairing.hasCardBy(window.asOf()), card));
        DateRange knows = untilDeadline(pairing, rules.knowsWithinDays());
        for (Fact fact : rules.facts()) {
            sink.found(Duty.toKnow(fact), knows, standing(pairing, pairing.knowsBy(fact, window.asOf()), knows));
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
        return duty.fact().isPresent()
                ? pairing.confirmedOn(duty.fact().get())
                : pairing.card().flatMap(card -> card.completedOn());
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
