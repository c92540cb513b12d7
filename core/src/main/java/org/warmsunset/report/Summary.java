package org.warmsunset.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.care.CaseFile;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.Window;
import org.warmsunset.pairing.PairingDays;

/**
 * How a programme kept its duties in a window, without a line for each pairing.
 *
 * @param window the window and its as-of day
 * @param pairings the sums over the pairings
 * @param listed the sums over the listed elders; null when the rule book has no duty that is owed to them
 * @param overlays the sums of each overlay of the rule book, ordered by name; they are in no other sum
 * @param watermarked whether it is known until which day the records of some district are complete, so that a finding
 *     can be UNKNOWN
 */
public record Summary(
        Window window, Sums pairings, @Nullable Sums listed, List<OverlayLine> overlays, boolean watermarked) {
    /**
     * Keeps a copy of the list.
     *
     * @param window the window and its as-of day
     * @param pairings the sums over the pairings
     * @param listed the sums over the listed elders; null when the rule book has no duty that is owed to them
     * @param overlays the sums of each overlay of the rule book, ordered by name; they are in no other sum
     * @param watermarked whether it is known until which day the records of some district are complete
     */
    public Summary {
        overlays = List.copyOf(overlays);
    }

    /** Makes the lines of case files, and their sums. Not thread-safe, but for {@code judge}. */
    public static final class Builder implements Question<CaseLines, Summary> {
        private final Duties duties;
        private final LineSink sink;
        private final DistrictSums sums;

        /**
         * Makes a builder.
         *
         * @param duties the duties of the window
         * @param sink takes the lines
         */
        public Builder(Duties duties, LineSink sink) {
            this.duties = duties;
            this.sink = sink;
            this.sums = new DistrictSums(duties);
        }

        @Override
        public DateRange bounds() {
            return duties.bounds();
        }

        @Override
        public boolean asksForMinutes() {
            return duties.askForMinutes();
        }

        @Override
        public CaseLines judge(CaseFile file) {
            DistrictSums hers = new DistrictSums(duties);
            List<PairingLine> lines = new ArrayList<>(1);
            for (PairingDays pairing : file.pairings()) {
                if (duties.concern(pairing)) {
                    Tally tally = new Tally(duties.codes());
                    DistrictCode district = hers.addPairing(file, pairing, tally);
                    lines.add(PairingLine.of(pairing, district, tally.kept()));
                }
            }
            ListedLine listed = duties.areOwedToElders() ? listed(file, hers) : null;
            boolean isPaired = !lines.isEmpty();
            ElderLine elder = isPaired || listed != null ? ElderLine.of(file, isPaired, duties.window()) : null;
            return new CaseLines(lines, listed, elder, hers);
        }

        private @Nullable ListedLine listed(CaseFile file, DistrictSums hers) {
            Tally tally = new Tally(duties.codes());
            return hers.addElder(file, tally)
                    ? new ListedLine(file.elder(), hers.districtOf(file), tally.kept())
                    : null;
        }

        @Override
        public void add(CaseLines lines) {
            sums.add(lines.sums());
            lines.giveTo(sink);
        }

        @Override
        public Summary result() {
            return sums.result();
        }
    }
}
