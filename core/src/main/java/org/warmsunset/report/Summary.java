package org.warmsunset.report;

import java.util.ArrayList;
import java.util.List;
import org.warmsunset.basics.DateRange;
import org.warmsunset.care.CaseFile;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.Window;
import org.warmsunset.pairing.PairingDays;

/**
 * How a programme kept its duties in a window, without a line for each pairing.
 *
 * @param window the window and its as-of day
 * @param pairings how many pairings
 * @param totals the sums over all pairings
 * @param districts the sums by district, ordered by code
 */
public record Summary(Window window, int pairings, Counts totals, List<DistrictLine> districts) {
    /**
     * Keeps a copy of the list.
     *
     * @param window the window and its as-of day
     * @param pairings how many pairings
     * @param totals the sums over all pairings
     * @param districts the sums by district, ordered by code
     */
    public Summary {
        districts = List.copyOf(districts);
    }

    /** Makes the lines of case files, and their sums. Not thread-safe. */
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
        public CaseLines judge(CaseFile file) {
            List<PairingLine> lines = new ArrayList<>(1);
            for (PairingDays pairing : file.pairings()) {
                if (duties.concern(pairing)) {
                    Tally tally = new Tally();
                    duties.judge(pairing, file.care().of(pairing.volunteer()), tally);
                    lines.add(new PairingLine(pairing, file.district(), tally));
                }
            }
            return new CaseLines(lines, lines.isEmpty() ? null : ElderLine.of(file, duties.window()));
        }

        @Override
        public void add(CaseLines lines) {
            lines.pairings().forEach(sums::add);
            lines.giveTo(sink);
        }

        @Override
        public Summary result() {
            return sums.result();
        }
    }
}
