package org.warmsunset.report;

import java.util.ArrayList;
import java.util.List;
import org.warmsunset.basics.DateRange;
import org.warmsunset.care.CaseFile;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.Window;

/**
 * How a programme kept its duties in a window.
 *
 * @param window the window and its as-of day
 * @param totals the sums over all pairings
 * @param districts the sums by district, ordered by code
 * @param pairings the pairings, ordered by id
 * @param elders the elders of those pairings, ordered by id
 */
public record Report(
        Window window,
        Counts totals,
        List<DistrictLine> districts,
        List<PairingLine> pairings,
        List<ElderLine> elders) {
    /**
     * Keeps copies of the lists.
     *
     * @param window the window and its as-of day
     * @param totals the sums over all pairings
     * @param districts the sums by district, ordered by code
     * @param pairings the pairings, ordered by id
     * @param elders the elders of those pairings, ordered by id
     */
    public Report {
        districts = List.copyOf(districts);
        pairings = List.copyOf(pairings);
        elders = List.copyOf(elders);
    }

    /** Builds a {@link Report} of case files, in any order. Not thread-safe. */
    public static final class Builder implements Question<CaseLines, Report> {
        private final Summary.Builder summary;
        private final List<PairingLine> pairings = new ArrayList<>();
        private final List<ElderLine> elders = new ArrayList<>();

        /**
         * Makes a builder.
         *
         * @param duties the duties of the window
         */
        public Builder(Duties duties) {
            this.summary = new Summary.Builder(duties, new LineSink() {
                @Override
                public void pairing(PairingLine line) {
                    pairings.add(line);
                }

                @Override
                public void elder(ElderLine line) {
                    elders.add(line);
                }
            });
        }

        @Override
        public DateRange bounds() {
            return summary.bounds();
        }

        @Override
        public CaseLines judge(CaseFile file) {
            return summary.judge(file);
        }

        @Override
        public void add(CaseLines lines) {
            summary.add(lines);
        }

        @Override
        public Report result() {
            pairings.sort((one, other) -> one.pairing().compareTo(other.pairing()));
            elders.sort((one, other) -> one.elder().compareTo(other.elder()));
            Summary sums = summary.result();
            return new Report(sums.window(), sums.totals(), sums.districts(), pairings, elders);
        }
    }
}
