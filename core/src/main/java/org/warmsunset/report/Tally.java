package org.warmsunset.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.warmsunset.basics.DateRange;
import org.warmsunset.duty.FindingSink;
import org.warmsunset.duty.OwedDuty;
import org.warmsunset.duty.Verdict;

/** Counts the verdicts of one pairing, or of one listed elder, by duty, and keeps what was missed. */
@SuppressWarnings("EnumOrdinal") // an array, since a report counts some seventy verdicts for each pairing
final class Tally implements FindingSink {
    private final List<String> codes;
    private final int[] byDuty;
    private final int[] all = new int[Counts.VERDICTS];
    private final List<Found> missed = new ArrayList<>();

    /**
     * Makes a tally of nothing.
     *
     * @param codes the codes of all duties in their order
     */
    Tally(List<String> codes) {
        this.codes = codes;
        this.byDuty = new int[codes.size() * Counts.VERDICTS];
    }

    /** A duty that was missed in a period. */
    private record Found(OwedDuty duty, DateRange period) {
        static final Comparator<Found> BY_LAST_DAY = Comparator.comparingLong(
                        (Found found) -> found.period().lastEpochDay())
                .thenComparing(Found::duty, OwedDuty.IN_ORDER)
                .thenComparingLong(found -> found.period().firstEpochDay());
    }

    @Override
    public void found(OwedDuty duty, DateRange period, Verdict verdict) {
        byDuty[duty.place() * Counts.VERDICTS + verdict.ordinal()]++;
        if (duty.extra() == null) {
            all[verdict.ordinal()]++;
        }
        if (verdict == Verdict.MISSED) {
            missed.add(new Found(duty, period));
        }
    }

    Kept kept() {
        missed.sort(Found.BY_LAST_DAY);
        return new Kept(
                Counts.of(all, 0),
                codes,
                byDuty,
                missed.stream()
                        .map(found -> new Kept.Missed(found.duty().code(), found.period()))
                        .toList());
    }
}
