package org.warmsunset.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.CareCalendar;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.Duty;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.Verdict;
import org.warmsunset.duty.Window;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingDays;

/**
 * Says how a duty stands.
 *
 * <pre>{@code
 * assertThatDuty(WEEKLY_CHAT).given(pairing, records).asOf(sunday).in(week).isMissed();
 * }</pre>
 *
 * <p>Unless told otherwise it goes by the built-in rules of 2019. The festivals are China's. Not thread-safe.
 */
public final class DutyAssert extends AbstractAssert<DutyAssert, Duty> {
    private RuleBook rules = Books.CARING_DAUGHTERS_2019;
    private @Nullable Pairing pairing;
    private List<ServiceRecord> records = List.of();
    private @Nullable LocalDate asOf;
    private @Nullable DateRange period;

    private DutyAssert(Duty duty) {
        super(duty, DutyAssert.class);
    }

    /**
     * Begins to say how a duty stands.
     *
     * @param duty the duty
     * @return the assertion, to be given the facts
     */
    public static DutyAssert assertThatDuty(Duty duty) {
        return new DutyAssert(duty);
    }

    /**
     * Takes the facts.
     *
     * @param pairing whose duty it is
     * @param records the service records, in any order
     * @return this
     */
    public DutyAssert given(Pairing pairing, Collection<ServiceRecord> records) {
        this.pairing = pairing;
        this.records = List.copyOf(records);
        return this;
    }

    /**
     * Takes other rule data than the built-in one.
     *
     * @param rules the rule data
     * @return this
     */
    public DutyAssert under(RuleBook rules) {
        this.rules = rules;
        return this;
    }

    /**
     * Takes the day at whose end is judged.
     *
     * @param day the as-of day
     * @return this
     */
    public DutyAssert asOf(LocalDate day) {
        this.asOf = day;
        return this;
    }

    /**
     * Takes the period of a recurring duty. A standing duty needs none.
     *
     * @param period the period exactly as the rules lay it out, such as a Monday to a Sunday
     * @return this
     */
    public DutyAssert in(DateRange period) {
        this.period = period;
        return this;
    }

    /**
     * Expects the duty to be met.
     *
     * @return this
     */
    public DutyAssert isMet() {
        return stands(Verdict.MET);
    }

    /**
     * Expects the duty to be excused.
     *
     * @return this
     */
    public DutyAssert isExcused() {
        return stands(Verdict.EXCUSED);
    }

    /**
     * Expects the duty to be pending.
     *
     * @return this
     */
    public DutyAssert isPending() {
        return stands(Verdict.PENDING);
    }

    /**
     * Expects the duty to be missed.
     *
     * @return this
     */
    public DutyAssert isMissed() {
        return stands(Verdict.MISSED);
    }

    /**
     * Expects that there is no verdict: the pairing owes nothing in the period, or not yet.
     *
     * @return this
     */
    public DutyAssert isNotReported() {
        Optional<Verdict> verdict = verdict();
        if (verdict.isPresent()) {
            failWithMessage("expected %s not to be reported %s, but it is %s", actual, where(), verdict.get());
        }
        return this;
    }

    private DutyAssert stands(Verdict expected) {
        Optional<Verdict> verdict = verdict();
        if (verdict.isEmpty()) {
            failWithMessage("expected %s to be %s %s, but it is not reported", actual, expected, where());
        } else if (verdict.get() != expected) {
            failWithActualExpectedAndMessage(
                    verdict.get(),
                    expected,
                    "expected %s to be %s %s, but it is %s",
                    actual,
                    expected,
                    where(),
                    verdict.get());
        }
        return this;
    }

    private String where() {
        return (period == null ? "" : "in " + period + " ") + "as of " + asOf + " by " + rules;
    }

    private Optional<Verdict> verdict() {
        if (pairing == null || asOf == null || (period == null && !actual.isStanding())) {
            throw new IllegalStateException(
                    "say given(pairing, records), asOf(day) and, for %s, perhaps in(period) first".formatted(actual));
        }
        DateRange wanted = period == null ? upTo(asOf, pairing.start()) : period;
        Window window = new Window(wanted.first(), wanted.last(), asOf);
        List<Verdict> verdicts = new ArrayList<>();
        Duties.in(window, rules, FestivalCalendar.china())
                .judge(PairingDays.of(pairing), CareCalendar.of(pairing, records), (duty, days, verdict) -> {
                    if (duty == actual && (duty.isStanding() || days.equals(wanted))) {
                        verdicts.add(verdict);
                    }
                });
        return verdicts.stream().findFirst();
    }

    private static DateRange upTo(LocalDate asOf, LocalDate start) {
        return DateRange.of(start.isBefore(asOf) ? start : asOf, asOf);
    }
}
