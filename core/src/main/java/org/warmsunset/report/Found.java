package org.warmsunset.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.PairingId;
import org.warmsunset.care.CaseFile;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.OwedDuty;
import org.warmsunset.duty.Verdict;
import org.warmsunset.pairing.PairingDays;

/**
 * A verdict on one side of a comparison.
 *
 * @param pairing the pairing; null for what is owed to the elder herself
 */
record Found(@Nullable PairingDays pairing, OwedDuty duty, DateRange period, Verdict verdict) {

    /** All verdicts about one elder. */
    static List<Found> of(Duties duties, CaseFile file) {
        List<Found> all = new ArrayList<>();
        for (PairingDays pairing : file.pairings()) {
            duties.judge(file, pairing, (duty, period, verdict) -> all.add(new Found(pairing, duty, period, verdict)));
        }
        duties.judgeElder(file, (duty, period, verdict) -> all.add(new Found(null, duty, period, verdict)));
        return all;
    }

    /** What the two sides of one finding have in common. */
    private record Key(@Nullable PairingId pairing, String duty, Optional<String> overlay, DateRange period) {}

    private Key key() {
        return new Key(pairing == null ? null : pairing.id(), duty.code(), duty.overlay(), period);
    }

    /** Both sides of one finding; one of them may be missing. */
    record Sides(@Nullable Found before, @Nullable Found after) {
        /** The side that tells which finding it is. */
        Found any() {
            return after != null ? after : Objects.requireNonNull(before);
        }

        Flip.Builder flip(CaseFile file) {
            Flip.Builder flip = Flip.builder();
            if (any().pairing() != null) {
                flip.pairing(any().pairing().id());
            }
            flip.elder(file.elder()).duty(any().duty().code()).period(any().period());
            if (before != null) {
                flip.before(before.verdict());
            }
            if (after != null) {
                flip.after(after.verdict());
            }
            return flip;
        }
    }

    /** The findings that are not the same on both sides. */
    static List<Sides> flips(List<Found> before, List<Found> after) {
        // Two festivals may share a period: then each side has two findings of one key, in one order.
        Map<Key, Deque<Found>> earlier = new LinkedHashMap<>();
        before.forEach(found ->
                earlier.computeIfAbsent(found.key(), key -> new ArrayDeque<>()).add(found));
        List<Sides> flips = new ArrayList<>();
        for (Found found : after) {
            Found other = earlier.getOrDefault(found.key(), new ArrayDeque<>(0)).poll();
            if (other == null || other.verdict() != found.verdict()) {
                flips.add(new Sides(other, found));
            }
        }
        earlier.values().forEach(left -> left.forEach(found -> flips.add(new Sides(found, null))));
        return flips;
    }
}
