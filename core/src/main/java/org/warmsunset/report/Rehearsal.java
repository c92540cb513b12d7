package org.warmsunset.report;

import java.util.ArrayList;
import java.util.List;
import org.warmsunset.basics.DateRange;
import org.warmsunset.care.CaseFile;
import org.warmsunset.duty.Duties;

/**
 * What would change if another rule book were in force 规则试算.
 *
 * @param flips the findings that are others under the other book, ordered by elder, pairing (none first), last day,
 *     duty and first day
 * @param before the sums of the pairings under today's book
 * @param after those under the other one
 * @param watermarked whether a finding can be UNKNOWN
 */
public record Rehearsal(List<Flip> flips, Sums before, Sums after, boolean watermarked) {
    /**
     * Keeps a copy of the list.
     *
     * @param flips the findings that are others under the other book
     * @param before the sums of the pairings under today's book
     * @param after those under the other one
     * @param watermarked whether a finding can be UNKNOWN
     */
    public Rehearsal {
        flips = List.copyOf(flips);
    }

    /**
     * What one case file adds to a rehearsal.
     *
     * @param flips her findings that are others
     * @param before her sums under today's book
     * @param after those under the other one
     */
    public record Part(List<Flip> flips, VerdictSums before, VerdictSums after) {}

    /** Judges case files by two rule books. Not thread-safe, but for {@code judge}. */
    public static final class Builder implements Question<Rehearsal.Part, Rehearsal> {
        private final Duties today;
        private final Duties other;
        private final List<Flip> flips = new ArrayList<>();
        private final VerdictSums before;
        private final VerdictSums after;

        /**
         * Makes a builder.
         *
         * @param today the duties of a window by today's book
         * @param other those of the same window by the other book
         */
        public Builder(Duties today, Duties other) {
            this.today = today;
            this.other = other;
            this.before = new VerdictSums(today);
            this.after = new VerdictSums(other);
        }

        @Override
        public DateRange bounds() {
            return DateRange.ofEpochDays(
                    Math.min(today.bounds().firstEpochDay(), other.bounds().firstEpochDay()),
                    Math.max(today.bounds().lastEpochDay(), other.bounds().lastEpochDay()));
        }

        @Override
        public boolean asksForMinutes() {
            return today.askForMinutes() || other.askForMinutes();
        }

        @Override
        public Part judge(CaseFile file) {
            List<Flip> hers = Found.flips(Found.of(today, file), Found.of(other, file)).stream()
                    .<Flip>map(sides -> sides.flip(file).build())
                    .toList();
            return new Part(hers, before.judge(file), after.judge(file));
        }

        @Override
        public void add(Part hers) {
            flips.addAll(hers.flips());
            before.add(hers.before());
            after.add(hers.after());
        }

        @Override
        public Rehearsal result() {
            List<String> codes = new ArrayList<>(today.codes());
            other.codes().stream().filter(code -> !codes.contains(code)).forEach(codes::add);
            flips.sort(Flip.inOrderOf(codes));
            return new Rehearsal(
                    flips, before.result().pairings(), after.result().pairings(), today.areWatermarked());
        }
    }
}
