package org.warmsunset.pairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.warmsunset.basics.PairingId;

/**
 * Why two pairings cannot both stand: an elder has at most one active pairing on any day, a volunteer at most as many
 * as the rule data allow, by default one (一对一, plan of 2019, 四(二)). Within one handover the elder has two: a pairing
 * that {@linkplain Pairing#follows takes over} another may begin before that one ends.
 *
 * @param pairing the pairing that cannot be
 * @param other the pairing that stands in its way
 * @param limit which of the two limits is broken
 * @param day the first day on which it is broken
 */
public record PairingConflict(PairingId pairing, PairingId other, Limit limit, LocalDate day) {

    /** Which limit a pairing breaks. */
    public enum Limit {
        /** The elder has another active pairing on that day, which is not handed over. */
        ELDER,
        /** The volunteer already has as many active pairings on that day as she may. */
        VOLUNTEER
    }

    /** Days on which a pairing is active, both included; {@code Long.MAX_VALUE} is no end. */
    private record Run(Pairing of, long first, long last) {
        boolean holds(long day) {
            return first <= day && day <= last;
        }
    }

    /**
     * Looks for what stands in the way of a pairing.
     *
     * @param pairing the pairing that is to be
     * @param others other pairings of its elder or its volunteer, in any order; others yet, voided ones and the pairing
     *     itself, known by its id, are passed over
     * @param maxElders how many active pairings a volunteer may have on a day, at least 1
     * @return the conflict on the earliest day; empty when nothing stands in the way
     */
    public static Optional<PairingConflict> of(Pairing pairing, Collection<Pairing> others, int maxElders) {
        List<Run> theirs = new ArrayList<>();
        for (Pairing other : others) {
            if (!other.id().equals(pairing.id())) {
                theirs.addAll(runs(other));
            }
        }
        PairingConflict earliest = null;
        for (Run mine : runs(pairing)) {
            for (long day : startsWithin(mine, theirs)) {
                if (earliest == null || day < earliest.day().toEpochDay()) {
                    earliest = on(day, pairing, theirs, maxElders).orElse(earliest);
                }
            }
        }
        return Optional.ofNullable(earliest);
    }

    /** The number of active pairings grows on such days only, so they are the ones to look at. */
    private static List<Long> startsWithin(Run mine, List<Run> theirs) {
        List<Long> starts = new ArrayList<>();
        starts.add(mine.first());
        for (Run run : theirs) {
            if (mine.holds(run.first())) {
                starts.add(run.first());
            }
        }
        return starts;
    }

    private static Optional<PairingConflict> on(long day, Pairing pairing, List<Run> theirs, int maxElders) {
        int ofVolunteer = 0;
        for (Run run : theirs) {
            if (!run.holds(day)) {
                continue;
            }
            if (run.of().elder().equals(pairing.elder())
                    && !isHandover(pairing, run.of())
                    && !isHandover(run.of(), pairing)) {
                return Optional.of(conflict(pairing, run, Limit.ELDER, day));
            }
            if (run.of().volunteer().equals(pairing.volunteer()) && ++ofVolunteer >= maxElders) {
                return Optional.of(conflict(pairing, run, Limit.VOLUNTEER, day));
            }
        }
        return Optional.empty();
    }

    /** Whether one takes over from another that has an end: the two may overlap until then. */
    private static boolean isHandover(Pairing next, Pairing before) {
        return next.follows().equals(Optional.of(before.id()))
                && before.end().isPresent()
                && !next.start().isBefore(before.start());
    }

    private static PairingConflict conflict(Pairing pairing, Run run, Limit limit, long day) {
        return new PairingConflict(pairing.id(), run.of().id(), limit, LocalDate.ofEpochDay(day));
    }

    private static List<Run> runs(Pairing pairing) {
        if (pairing.voidedAt().isPresent()) {
            return List.of();
        }
        List<Run> runs = new ArrayList<>();
        runs.add(new Run(pairing, pairing.start().toEpochDay(), epochDay(pairing.end())));
        for (Suspension suspension : pairing.suspensions()) {
            runs = without(runs, suspension.firstDay().toEpochDay(), epochDay(suspension.lastDay()));
        }
        return runs;
    }

    private static List<Run> without(List<Run> runs, long first, long last) {
        List<Run> left = new ArrayList<>();
        for (Run run : runs) {
            if (run.first() < first) {
                left.add(new Run(run.of(), run.first(), Math.min(run.last(), first - 1)));
            }
            if (run.last() > last) {
                left.add(new Run(run.of(), Math.max(run.first(), last + 1), run.last()));
            }
        }
        return left;
    }

    private static long epochDay(Optional<LocalDate> end) {
        return end.map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    }
}
