package org.warmsunset.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Referrals;
import org.warmsunset.archive.Referrals.Step;

/**
 * What became of referrals 转介.
 *
 * @param opened how many were opened
 * @param closedInTime how many of them were closed within the hours that the rules give
 * @param closedLate how many were closed later than that
 * @param open how many are not closed, and need not be yet
 * @param overdue how many are not closed and should be
 */
public record ReferralCounts(int opened, int closedInTime, int closedLate, int open, int overdue) {
    /** No referral. */
    static ReferralCounts none() {
        return new ReferralCounts(0, 0, 0, 0, 0);
    }

    /**
     * Counts the referrals of one elder.
     *
     * @param entries entries about her that are known and stand; others than steps of referrals are passed over
     * @param counts whether a referral that was opened at an instant counts
     * @param within how soon it is to be closed
     * @param end when the as-of day ended; what is closed then or later is not known
     */
    static ReferralCounts of(Collection<Entry> entries, Predicate<Instant> counts, Duration within, Instant end) {
        Map<String, Referral> byKey = new HashMap<>();
        entries.forEach(entry -> entry.get(Referrals.REFERRAL)
                .ifPresent(key ->
                        byKey.computeIfAbsent(key, first -> new Referral()).add(entry)));
        return byKey.values().stream()
                .filter(referral -> referral.opened.filter(counts).isPresent())
                .map(referral -> referral.count(within, end))
                .reduce(none(), ReferralCounts::plus);
    }

    /** When one referral was opened and closed first. */
    private static final class Referral {
        private Optional<Instant> opened = Optional.empty();
        private Optional<Instant> closed = Optional.empty();

        void add(Entry step) {
            if (step.get(Referrals.STEP).equals(Optional.of(Step.OPENED))) {
                opened = earlier(opened, step);
            } else {
                closed = earlier(closed, step);
            }
        }

        private static Optional<Instant> earlier(Optional<Instant> known, Entry step) {
            return known.filter(at -> step.get(Referrals.AT).filter(at::isAfter).isEmpty())
                    .or(() -> step.get(Referrals.AT));
        }

        ReferralCounts count(Duration within, Instant end) {
            Instant deadline = opened.orElseThrow().plus(within);
            Optional<Instant> done = closed.filter(end::isAfter);
            if (done.isEmpty()) {
                return end.isAfter(deadline) ? new ReferralCounts(1, 0, 0, 0, 1) : new ReferralCounts(1, 0, 0, 1, 0);
            }
            return done.get().isAfter(deadline) ? new ReferralCounts(1, 0, 1, 0, 0) : new ReferralCounts(1, 1, 0, 0, 0);
        }
    }

    ReferralCounts plus(ReferralCounts other) {
        return new ReferralCounts(
                opened + other.opened,
                closedInTime + other.closedInTime,
                closedLate + other.closedLate,
                open + other.open,
                overdue + other.overdue);
    }
}
