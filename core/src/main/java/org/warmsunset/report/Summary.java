package org.warmsunset.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    public static final class Builder {
        private final Duties duties;
        private final LineSink sink;
        private final Map<DistrictCode, DistrictTally> districts = new HashMap<>();

        /**
         * Makes a builder.
         *
         * @param duties the duties of the window
         * @param sink takes the lines
         */
        public Builder(Duties duties, LineSink sink) {
            this.duties = duties;
            this.sink = sink;
        }

        /** {@return the days of care that the case files must have} */
        public DateRange bounds() {
            return duties.bounds();
        }

        /**
         * Judges the pairings of one elder, and adds nothing. Safe for use by many threads.
         *
         * @param file her case file
         * @return the lines
         */
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

        /**
         * Adds the lines of one elder.
         *
         * @param lines what {@link #judge} gave
         */
        public void add(CaseLines lines) {
            for (PairingLine line : lines.pairings()) {
                districts
                        .computeIfAbsent(line.district(), district -> new DistrictTally())
                        .add(line.counts());
            }
            lines.giveTo(sink);
        }

        /** {@return the sums of the lines added so far} */
        public Summary build() {
            List<DistrictLine> lines = new ArrayList<>();
            districts.forEach((district, tally) -> lines.add(tally.line(district)));
            lines.sort(Comparator.comparing(DistrictLine::district));
            int pairings = lines.stream().mapToInt(DistrictLine::pairings).sum();
            Counts totals = lines.stream().map(DistrictLine::counts).reduce(Counts.none(), Counts::plus);
            return new Summary(duties.window(), pairings, totals, lines);
        }
    }
}
