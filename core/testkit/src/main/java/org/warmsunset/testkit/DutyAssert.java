package org.warmsunset.testkit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.calendar.Festival;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.calendar.FestivalDay;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.Duty;
import org.warmsunset.duty.Finding;
import org.warmsunset.duty.Owed;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.Verdict;
import org.warmsunset.duty.Window;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.wording.Wording;

/**
 * Says how a duty stands.
 *
 * <pre>{@code
 * assertThatDuty("WEEKLY_CHAT").given(scene).on("2026-10-27").isMet();
 * assertThatDuty("FESTIVAL_GREETING").given(scene).at(ZHONGQIU, 2026).asOf("2026-09-20").isPending();
 * }</pre>
 *
 * <p>Unless told otherwise it goes by the built-in rules of 2019, and judges at the end of the period. The festivals
 * are China's. What fails says why, as people are told it. Not thread-safe.
 */
public final class DutyAssert extends AbstractAssert<DutyAssert, String> {
    private static final DistrictCode SOMEWHERE = DistrictCode.parse("230102");

    /** Longer than any period. */
    private static final int YEAR = 400;

    private RuleBook rules = Books.CARING_DAUGHTERS_2019;
    private @Nullable Pairing pairing;
    private List<ServiceRecord> records = List.of();
    private @Nullable LocalDate asOf;
    private @Nullable Period period;

    /** Which of the periods around a day is meant. */
    private record Period(LocalDate around, Predicate<DateRange> isMeant, String where) {}

    private DutyAssert(String duty) {
        super(duty, DutyAssert.class);
    }

    /**
     * Begins to say how a duty stands.
     *
     * @param duty its code, such as WEEKLY_CHAT
     * @return the assertion, to be given the facts
     */
    @CheckReturnValue
    public static DutyAssert assertThatDuty(String duty) {
        return new DutyAssert(duty);
    }

    /**
     * Takes the facts.
     *
     * @param scene the pairing whose duty it is, and what was done
     * @return this
     */
    @CheckReturnValue
    public DutyAssert given(Scene scene) {
        return given(scene.pairing(), scene.records());
    }

    /**
     * Takes the facts.
     *
     * @param pairing whose duty it is
     * @param records the service records, in any order
     * @return this
     */
    @CheckReturnValue
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
    @CheckReturnValue
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
    @CheckReturnValue
    public DutyAssert asOf(LocalDate day) {
        this.asOf = day;
        return this;
    }

    /**
     * Takes the day at whose end is judged.
     *
     * @param day the as-of day, such as {@code 2026-10-31}
     * @return this
     */
    @CheckReturnValue
    public DutyAssert asOf(String day) {
        return asOf(LocalDate.parse(day));
    }

    /**
     * Takes the period of a recurring duty. A standing duty needs none.
     *
     * @param period the period exactly as the rules lay it out, such as a Monday to a Sunday
     * @return this
     */
    @CheckReturnValue
    public DutyAssert in(DateRange period) {
        this.period = new Period(period.last(), period::equals, "in " + period);
        return this;
    }

    /**
     * Takes the period in which a day lies, such as the week of a Tuesday.
     *
     * @param day the day
     * @return this
     */
    @CheckReturnValue
    public DutyAssert on(LocalDate day) {
        this.period = new Period(day, days -> days.contains(day), "on " + day);
        return this;
    }

    /**
     * Takes the period in which a day lies, such as the week of a Tuesday.
     *
     * @param day the day, such as {@code 2026-10-27}
     * @return this
     */
    @CheckReturnValue
    public DutyAssert on(String day) {
        return on(LocalDate.parse(day));
    }

    /**
     * Takes the days around a festival.
     *
     * @param festival the festival
     * @param year the Gregorian year in which it falls
     * @return this
     * @throws IllegalArgumentException if it does not fall in that year
     */
    @CheckReturnValue
    public DutyAssert at(Festival festival, int year) {
        LocalDate day = FestivalCalendar.china().in(year).stream()
                .filter(each -> each.festival() == festival)
                .map(FestivalDay::date)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no %s in %d".formatted(festival, year)));
        Optional<Owed.FestivalWindow> window =
                rules.on(day).duty(actual).flatMap(duty -> windowOf(duty.owed(), festival));
        this.period = new Period(
                day,
                days -> window.filter(around -> around.around(day).equals(days)).isPresent(),
                "at %s %d".formatted(festival, year));
        return this;
    }

    private static Optional<Owed.FestivalWindow> windowOf(Owed owed, Festival festival) {
        return owed instanceof Owed.AtFestivals at
                ? at.windows().stream()
                        .filter(window -> window.festival() == festival)
                        .findFirst()
                : Optional.empty();
    }

    private boolean isStanding() {
        return rules.versions().stream()
                .flatMap(version -> version.duty(actual).stream())
                .anyMatch(Duty::isStanding);
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
        Optional<Finding> finding = finding();
        if (finding.isPresent()) {
            failWithMessage("expected %s not to be reported %s, but %s", actual, where(), told(finding.get()));
        }
        return this;
    }

    private DutyAssert stands(Verdict expected) {
        Optional<Finding> finding = finding();
        if (finding.isEmpty()) {
            failWithMessage("expected %s to be %s %s, but it is not reported", actual, expected, where());
        } else if (finding.get().verdict() != expected) {
            failWithActualExpectedAndMessage(
                    finding.get().verdict(),
                    expected,
                    "expected %s to be %s %s, but %s",
                    actual,
                    expected,
                    where(),
                    told(finding.get()));
        }
        return this;
    }

    private static String told(Finding finding) {
        return "it is %s: %s"
                .formatted(finding.verdict(), Wording.in(Locale.ENGLISH).finding(finding));
    }

    private String where() {
        return (period == null ? "" : period.where() + " ") + (asOf == null ? "" : "as of " + asOf + " ") + "by "
                + rules.name();
    }

    private Optional<Finding> finding() {
        Pairing of = pairing;
        Period which = period;
        LocalDate at = asOf;
        if (of != null && at != null && (which != null || isStanding())) {
            return finding(of, which, at);
        }
        if (of != null && which != null) {
            return finding(of, which, which.around().plusDays(YEAR))
                    .flatMap(over -> finding(of, which, over.period().last()));
        }
        throw new IllegalStateException(
                "say given(scene) and on(day), at(festival, year) or in(period) first; for a standing duty asOf(day)");
    }

    private Optional<Finding> finding(Pairing of, @Nullable Period which, LocalDate at) {
        LocalDate around = which == null ? at : which.around();
        LocalDate from = around.minusDays(YEAR);
        Window window = new Window(of.start().isBefore(from) ? of.start() : from, around.plusDays(YEAR), at);
        CaseFile file = CaseFile.of(of.elder(), SOMEWHERE, List.of(of), CareDays.none());
        return Duties.in(window, rules, FestivalCalendar.china())
                .explain(file, of.id(), records, KnownAt.now())
                .stream()
                .filter(finding -> finding.duty().code().equals(actual))
                .filter(finding ->
                        which == null || isStanding() || which.isMeant().test(finding.period()))
                .findFirst();
    }
}
