package org.warmsunset.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.care.CaseFile;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.Duty;
import org.warmsunset.duty.Window;
import org.warmsunset.pairing.Pairing;

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
    public static final class Builder {
        private final Duties duties;
        private final List<PairingLine> pairings = new ArrayList<>();
        private final List<ElderLine> elders = new ArrayList<>();
        private final Map<DistrictCode, DistrictLine> districts = new TreeMap<>();

        /**
         * Makes a builder.
         *
         * @param duties the duties of the window
         */
        public Builder(Duties duties) {
            this.duties = duties;
        }

        /** {@return the days of care that the case files must have} */
        public DateRange bounds() {
            return duties.bounds();
        }

        /**
         * Adds the pairings of one elder.
         *
         * @param file her case file
         */
        public void add(CaseFile file) {
            boolean concerned = false;
            for (Pairing pairing : file.pairings()) {
                if (duties.concern(pairing)) {
                    concerned = true;
                    add(file, pairing);
                }
            }
            if (concerned) {
                elders.add(ElderLine.of(file, duties.window()));
            }
        }

        private void add(CaseFile file, Pairing pairing) {
            Tally tally = new Tally();
            duties.judge(pairing, file.care().of(pairing.volunteer()), tally);
            Map<Duty, Counts> byDuty = tally.byDuty();
            Counts counts = byDuty.values().stream().reduce(Counts.none(), Counts::plus);
            pairings.add(new PairingLine(pairing, file.district(), counts, byDuty, tally.missed()));
            districts.merge(
                    file.district(),
                    new DistrictLine(file.district(), 1, counts),
                    (sum, one) -> sum.plus(one.counts()));
        }

        /** {@return the report of the files added so far} */
        public Report build() {
            pairings.sort(Comparator.comparing(line -> line.pairing().id()));
            elders.sort(Comparator.comparing(ElderLine::elder));
            Counts totals =
                    districts.values().stream().map(DistrictLine::counts).reduce(Counts.none(), Counts::plus);
            return new Report(duties.window(), totals, List.copyOf(districts.values()), pairings, elders);
        }
    }
}
