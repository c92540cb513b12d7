package org.warmsunset.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DaySet;
import org.warmsunset.care.Watermarks;
import org.warmsunset.pairing.PairingDays;

/**
 * A duty that is owed once, by whoever starts on some days.
 *
 * @param starts the days
 * @param duty the duty, as it is in force on them
 */
record StandingDuty(DateRange starts, OwedDuty duty) {
    /** The day of what was not done: later than any day that is asked. */
    static final long NEVER = Long.MAX_VALUE;

    /** All of a book, in the order of duties. */
    static List<StandingDuty> of(List<Run> runs, RuleBook book) {
        List<StandingDuty> standing = new ArrayList<>();
        for (Run run : runs) {
            if (run.shape() instanceof Owed.Once) {
                for (DateRange inForce : book.inForce()) {
                    run.cut(inForce)
                            .map(starts -> new StandingDuty(starts, run.on(starts.first())))
                            .ifPresent(standing::add);
                }
            }
        }
        return List.copyOf(standing);
    }

    /**
     * Until when it is owed and how it stands.
     *
     * @param doneOn the first day on which it was done; later than any if it was not
     * @param late whether that was after its first deadline
     */
    record Standing(DateRange period, Verdict verdict, long doneOn, boolean late) {
        Optional<LocalDate> done() {
            return doneOn == NEVER ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(doneOn));
        }
    }

    Standing judge(Party party, long asOf, Watermarks marks) {
        long start = party.span().firstEpochDay();
        DateRange period = DateRange.ofEpochDays(start, start + withinDays());
        long doneOn = doneOn(party, asOf);
        if (doneOn == NEVER) {
            return new Standing(period, undone(party, period, asOf, marks), NEVER, false);
        }
        boolean late = doneOn > period.lastEpochDay();
        DateRange again = owedAgain(party, asOf);
        return again == null
                ? new Standing(period, Verdict.MET, doneOn, late)
                : new Standing(again, undone(party, again, asOf, marks), doneOn, late);
    }

    private int withinDays() {
        return ((Owed.Once) duty.duty().owed()).withinDays();
    }

    private static Verdict undone(Party party, DateRange period, long asOf, Watermarks marks) {
        long end = party.span().lastEpochDay();
        long deadline = period.lastEpochDay();
        if (end < deadline && end <= asOf) {
            return Verdict.EXCUSED;
        }
        if (deadline > asOf) {
            return Verdict.PENDING;
        }
        return marks.isBeyond(party.file().districtOn(deadline), deadline) ? Verdict.UNKNOWN : Verdict.MISSED;
    }

    /** From when until when it is owed once more, because what was done has gone stale; null while it is fresh. */
    private @Nullable DateRange owedAgain(Party party, long asOf) {
        PairingDays pairing = party.pairing();
        if (pairing == null) {
            return null;
        }
        long until = Math.min(asOf, pairing.span().lastEpochDay());
        if (duty.duty().done() instanceof Done.ByKnowing known) {
            long stale = pairing.lastConfirmedBy(known.fact(), asOf).orElseThrow() + known.freshDays() + 1;
            return until < stale ? null : DateRange.ofEpochDays(stale, stale - 1 + withinDays());
        }
        if (duty.duty().done() instanceof Done.ByCard card && card.renewWithinDays() != Done.ByCard.NEVER) {
            long issued = pairing.lastCardIssuedBy(asOf).orElseThrow();
            OptionalLong change = party.file().circumstances().contactChangeAfter(pairing.volunteer(), issued);
            return change.isEmpty() || change.getAsLong() > until
                    ? null
                    : DateRange.ofEpochDays(change.getAsLong(), change.getAsLong() + card.renewWithinDays());
        }
        return null;
    }

    /** The first day on which it was done, if that is not after the as-of day. */
    private long doneOn(Party party, long asOf) {
        PairingDays pairing = party.pairing();
        if (duty.duty().done() instanceof Done.ByService services) {
            return dayOfService(services, party, asOf);
        }
        if (pairing == null) {
            return NEVER;
        }
        long day = duty.duty().done() instanceof Done.ByKnowing known
                ? pairing.confirmedOn(known.fact())
                : pairing.cardCompletedOn();
        return day <= asOf ? day : NEVER;
    }

    /** The last one of the days that it asks for. */
    private static long dayOfService(Done.ByService services, Party party, long asOf) {
        DaySet days = party.doneBy(services.kinds(), asOf);
        return days.count() < services.onDays()
                ? NEVER
                : days.days().get(services.onDays() - 1).toEpochDay();
    }
}
