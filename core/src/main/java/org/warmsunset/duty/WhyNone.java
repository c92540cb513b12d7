package org.warmsunset.duty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.PairingId;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.care.Watermarks;

/**
 * Asks what a duty owes on a day, and why nothing if it owes nothing.
 *
 * <pre>{@code
 * WhyNone question = WhyNone.of("FESTIVAL_GREETING", LocalDate.of(2026, 7, 1), asOf, book, FestivalCalendar.china());
 * question.ask(file, pairing.id(), records, KnownAt.now()).reason(); // no festival's window holds 1 July
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class WhyNone {
    private final String code;
    private final LocalDate day;
    private final RuleBook book;
    private final Duties duties;
    /** As of the day asked when that is later: what will be owed. */
    private final Duties then;

    private WhyNone(String code, LocalDate day, RuleBook book, Duties duties, Duties then) {
        this.code = code;
        this.day = day;
        this.book = book;
        this.duties = duties;
        this.then = then;
    }

    /**
     * Lays out the periods that can hold a day.
     *
     * @param code the duty's code
     * @param day the day
     * @param asOf the as-of day
     * @param book the rule data
     * @param festivals the days of the festivals
     * @return the question
     * @throws org.warmsunset.calendar.YearOutOfRangeException if the calendar does not know the festivals of the day's
     *     year
     */
    public static WhyNone of(String code, LocalDate day, LocalDate asOf, RuleBook book, FestivalCalendar festivals) {
        LocalDate later = day.isAfter(asOf) ? day : asOf;
        return new WhyNone(
                code,
                day,
                book,
                Duties.holding(day, asOf, book, festivals),
                Duties.holding(day, later, book, festivals));
    }

    /**
     * Takes until when the records of the districts are complete.
     *
     * @param marks until when they are
     * @return the question with those
     */
    public WhyNone with(Watermarks marks) {
        return new WhyNone(code, day, book, duties.with(marks), then);
    }

    /** {@return the days whose records the answer takes} */
    public DateRange bounds() {
        return duties.bounds();
    }

    /**
     * The answer.
     *
     * @param findings what is owed in the periods that hold the day, ordered by the last day of their period
     * @param reason why nothing is; null when something is
     */
    public record Answer(List<Finding> findings, @Nullable NotOwed reason) {}

    /**
     * Asks for a pairing.
     *
     * @param file its elder's case file
     * @param pairing the pairing
     * @param records service records of its elder, in any order, at least those within {@link #bounds()}
     * @param knownAt which records take part
     * @return the answer
     * @throws IllegalArgumentException if the elder has no such pairing
     */
    public Answer ask(CaseFile file, PairingId pairing, Collection<ServiceRecord> records, KnownAt knownAt) {
        return answer(duties.explain(file, pairing, records, knownAt), Party.of(file, file.pairing(pairing)));
    }

    /**
     * Asks for an elder, for what is owed to herself.
     *
     * @param file her case file
     * @param records her service records, in any order, at least those within {@link #bounds()}
     * @param knownAt which records take part
     * @return the answer
     */
    public Answer askElder(CaseFile file, Collection<ServiceRecord> records, KnownAt knownAt) {
        return answer(duties.explainElder(file, records, knownAt), Party.listed(file));
    }

    private Answer answer(List<Finding> all, Party party) {
        List<Finding> held = all.stream()
                .filter(finding ->
                        finding.duty().code().equals(code) && finding.period().contains(day))
                .toList();
        return new Answer(held, held.isEmpty() ? reason(party) : null);
    }

    private NotOwed reason(Party party) {
        List<Run> runs =
                Run.of(book).stream().filter(run -> run.code().equals(code)).toList();
        if (runs.isEmpty()) {
            return because(NotOwed.Reason.NO_SUCH_DUTY, day).build();
        }
        OwedBy owedBy = party.pairing() == null ? OwedBy.ELDER : OwedBy.PAIRING;
        if (runs.get(0).everyDuty().get(0).owedBy() != owedBy) {
            return because(
                            owedBy == OwedBy.ELDER ? NotOwed.Reason.OWED_BY_PAIRINGS : NotOwed.Reason.OWED_TO_ELDERS,
                            day)
                    .duty(runs.get(0).everyDuty().get(0))
                    .build();
        }
        return outside(party.span(), owedBy).orElseGet(() -> among(runs, party));
    }

    private Optional<NotOwed> outside(DateRange span, OwedBy owedBy) {
        if (day.isBefore(span.first())) {
            return Optional.of(
                    because(owedBy == OwedBy.ELDER ? NotOwed.Reason.NOT_LISTED : NotOwed.Reason.NOT_BEGUN, span.first())
                            .build());
        }
        return span.contains(day)
                ? Optional.empty()
                : Optional.of(because(NotOwed.Reason.ENDED, span.last()).build());
    }

    private NotOwed among(List<Run> runs, Party party) {
        boolean isOnce = runs.get(0).shape() instanceof Owed.Once;
        LocalDate decidedOn = isOnce ? party.span().first() : day;
        Optional<Run> inForce =
                runs.stream().filter(run -> run.days().contains(decidedOn)).findFirst();
        if (inForce.isEmpty()) {
            return because(NotOwed.Reason.NOT_IN_FORCE, decidedOn).build();
        }
        OwedDuty duty = inForce.get().on(decidedOn);
        if (isOnce) {
            return unfit(duty, party, decidedOn)
                    .orElseGet(() -> because(NotOwed.Reason.NO_PERIOD, decidedOn)
                            .duty(duty.duty())
                            .build());
        }
        return then.holding(day, code, party).stream()
                .map(period -> inPeriod(period, party))
                .findFirst()
                .orElseGet(() ->
                        because(NotOwed.Reason.NO_PERIOD, day).duty(duty.duty()).build());
    }

    private NotOwed inPeriod(RecurringDuty period, Party party) {
        LocalDate first = period.period().first();
        return unfit(period.duty(), party, party.notBeforeStart(first))
                .orElseGet(() -> because(NotOwed.Reason.STILL_TO_COME, first)
                        .duty(period.duty().duty())
                        .build());
    }

    /** Whether it is owed to elders of other tiers or districts than hers on the day that decides. */
    private Optional<NotOwed> unfit(OwedDuty duty, Party party, LocalDate decidedOn) {
        if (duty.isFor(party, DateRange.of(decidedOn, decidedOn))) {
            return Optional.empty();
        }
        String tier = duty.tierOf(party, decidedOn);
        boolean byTier = !duty.isForTier(tier);
        return Optional.of(because(byTier ? NotOwed.Reason.TIER : NotOwed.Reason.DISTRICT, decidedOn)
                .duty(duty.duty())
                .hers(byTier ? tier : party.districtOn(decidedOn).toString())
                .build());
    }

    private NotOwed.Builder because(NotOwed.Reason reason, LocalDate decidedOn) {
        return NotOwed.builder().reason(reason).code(code).decidedOn(decidedOn);
    }
}
