package org.warmsunset.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.warmsunset.basics.DateRange;

/**
 * How the duties of one pairing, or those towards one listed elder, were kept.
 *
 * <p>Immutable, thread-safe and compared by value.
 */
public final class Kept {
    private final Counts counts;
    private final List<String> codes;
    private final int[] byDuty;
    private final List<Missed> missed;

    Kept(Counts counts, List<String> codes, int[] byDuty, List<Missed> missed) {
        this.counts = counts;
        this.codes = codes;
        this.byDuty = byDuty;
        this.missed = missed;
    }

    /**
     * Takes what was counted.
     *
     * @param counts the counts of all findings, those of overlays apart
     * @param duties the counts of each duty that has a finding, by its code, in the duties' order
     * @param missed what was missed, ordered by the last day of the period, then by duty
     * @return how the duties were kept
     */
    public static Kept of(Counts counts, Map<String, Counts> duties, List<Missed> missed) {
        int[] byDuty = duties.values().stream()
                .flatMapToInt(each -> Arrays.stream(each.byVerdict()))
                .toArray();
        return new Kept(counts, new ArrayList<>(duties.keySet()), byDuty, List.copyOf(missed));
    }

    /** {@return the counts of all its findings, those of overlays apart} */
    public Counts counts() {
        return counts;
    }

    /** {@return the counts of each duty that has a finding, by its code, in the duties' order} */
    public Map<String, Counts> duties() {
        Map<String, Counts> duties = new LinkedHashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            Counts ofDuty = Counts.of(byDuty, i * Counts.VERDICTS);
            if (!ofDuty.equals(Counts.none())) {
                duties.put(codes.get(i), ofDuty);
            }
        }
        return Collections.unmodifiableMap(duties);
    }

    /** {@return what was missed, ordered by the last day of the period, then by duty} */
    public List<Missed> missed() {
        return missed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Kept that
                && counts.equals(that.counts)
                && duties().equals(that.duties())
                && missed.equals(that.missed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(counts, missed);
    }

    /** {@return the counts} */
    @Override
    public String toString() {
        return counts.toString();
    }

    /**
     * A period in which a duty was missed.
     *
     * @param duty the duty's code
     * @param period the period; for a standing duty the days until the deadline
     */
    public record Missed(String duty, DateRange period) {}
}
