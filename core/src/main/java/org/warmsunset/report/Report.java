package org.warmsunset.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.care.CaseFile;
import org.warmsunset.duty.Duties;
import org.warmsunset.organisation.UnitTree;

/**
 * How a programme kept its duties in a window.
 *
 * @param summary the window and the sums
 * @param pairings the pairings, ordered by id
 * @param listed the listed elders, ordered by id; none when the rule book has no duty that is owed to them
 * @param elders the elders of those pairings, and those who are listed, ordered by id
 */
public record Report(Summary summary, List<PairingLine> pairings, List<ListedLine> listed, List<ElderLine> elders) {
    /**
     * Keeps copies of the lists.
     *
     * @param summary the window and the sums
     * @param pairings the pairings, ordered by id
     * @param listed the listed elders, ordered by id; none when the rule book has no duty that is owed to them
     * @param elders the elders of those pairings, and those who are listed, ordered by id
     */
    public Report {
        pairings = List.copyOf(pairings);
        listed = List.copyOf(listed);
        elders = List.copyOf(elders);
    }

    /** Builds a {@link Report} of case files, in any order. Not thread-safe. */
    public static final class Builder implements Question<CaseLines, Report> {
        private final Lines summary;
        private final List<PairingLine> pairings = new ArrayList<>();
        private final List<ListedLine> listed = new ArrayList<>();
        private final List<ElderLine> elders = new ArrayList<>();

        /**
         * Makes a builder that adds up by district.
         *
         * @param duties the duties of the window
         */
        public Builder(Duties duties) {
            this(duties, null);
        }

        /**
         * Makes a builder that may add up by unit too.
         *
         * @param duties the duties of the window
         * @param units the units by which to add up too; null for districts alone
         */
        public Builder(Duties duties, @Nullable UnitTree units) {
            this.summary = new Lines(duties, units, new LineSink() {
                @Override
                public void pairing(PairingLine line) {
                    pairings.add(line);
                }

                @Override
                public void listed(ListedLine line) {
                    listed.add(line);
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
        public boolean asksForMinutes() {
            return summary.asksForMinutes();
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
            pairings.sort(Comparator.comparing(PairingLine::pairing));
            listed.sort(Comparator.comparing(ListedLine::elder));
            elders.sort(Comparator.comparing(ElderLine::elder));
            return new Report(summary.result(), pairings, listed, elders);
        }
    }
}
