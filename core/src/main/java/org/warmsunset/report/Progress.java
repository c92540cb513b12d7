package org.warmsunset.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.care.CaseFile;
import org.warmsunset.duty.Phase;
import org.warmsunset.duty.Window;
import org.warmsunset.people.Volunteer;

/**
 * How far the phases of the plan came 工作进度: how many elders were surveyed, volunteers recruited and pairings begun in
 * the days of each phase that are past.
 *
 * @param asOf the as-of day
 * @param phases a line of each phase, in the order of the rule book
 */
public record Progress(LocalDate asOf, List<PhaseLine> phases) {
    /**
     * Keeps a copy of the list.
     *
     * @param asOf the as-of day
     * @param phases a line of each phase
     */
    public Progress {
        phases = List.copyOf(phases);
    }

    /**
     * How far one phase came.
     *
     * @param phase the phase
     * @param done how many elders were surveyed, volunteers recruited or pairings begun
     * @param districts the same by district, ordered by code; none in which nothing was done
     */
    public record PhaseLine(Phase phase, int done, List<DistrictDone> districts) {}

    /**
     * What was done in one district. An elder, also with her pairing, counts where she lives on the last day of the
     * phase, or on the as-of day if that is earlier; a volunteer in her own district.
     *
     * @param district the district
     * @param done how many
     */
    public record DistrictDone(DistrictCode district, int done) {}

    /** Adds up elders and volunteers, in any order. Not thread-safe, but for {@code judge}. */
    public static final class Builder implements Question<List<Progress.DistrictDone>, Progress> {
        private final LocalDate asOf;
        private final List<Phase> phases;
        private final List<Map<DistrictCode, Integer>> done;

        /**
         * Makes a builder.
         *
         * @param asOf the as-of day
         * @param phases the phases of the rule book
         */
        public Builder(LocalDate asOf, List<Phase> phases) {
            this.asOf = asOf;
            this.phases = List.copyOf(phases);
            this.done = phases.stream()
                    .<Map<DistrictCode, Integer>>map(phase -> new TreeMap<>())
                    .toList();
        }

        @Override
        public DateRange bounds() {
            return DateRange.of(asOf, asOf);
        }

        /** {@return how much of each phase was done for one elder, in the phases' order} */
        @Override
        public List<DistrictDone> judge(CaseFile file) {
            return phases.stream()
                    .map(phase -> new DistrictDone(
                            file.districtOn(window(phase).lastKnown().toEpochDay()),
                            window(phase)
                                    .knownDays()
                                    .map(days -> done(phase, days, file))
                                    .orElse(0)))
                    .toList();
        }

        private static int done(Phase phase, DateRange days, CaseFile file) {
            return switch (phase.step()) {
                case SURVEY ->
                    file.circumstances().surveys().stream().anyMatch(day -> days.contains(LocalDate.ofEpochDay(day)))
                            ? 1
                            : 0;
                case PAIRING ->
                    (int) file.pairings().stream()
                            .filter(pairing -> days.contains(pairing.span().first()))
                            .count();
                case RECRUITMENT -> 0;
            };
        }

        private Window window(Phase phase) {
            return new Window(phase.from(), phase.to(), asOf);
        }

        @Override
        public void add(List<DistrictDone> hers) {
            for (int i = 0; i < phases.size(); i++) {
                add(i, hers.get(i).district(), hers.get(i).done());
            }
        }

        private void add(int phase, DistrictCode district, int times) {
            if (times > 0) {
                done.get(phase).merge(district, times, Integer::sum);
            }
        }

        /**
         * Adds a volunteer.
         *
         * @param volunteer the volunteer
         */
        public void add(Volunteer volunteer) {
            for (int i = 0; i < phases.size(); i++) {
                Phase phase = phases.get(i);
                boolean counts = phase.step() == Phase.Step.RECRUITMENT
                        && volunteer.recruitedOn().isPresent()
                        && window(phase).isKnown(volunteer.recruitedOn().get());
                add(i, volunteer.district(), counts ? 1 : 0);
            }
        }

        @Override
        public Progress result() {
            List<PhaseLine> lines = new ArrayList<>();
            for (int i = 0; i < phases.size(); i++) {
                List<DistrictDone> districts = new ArrayList<>();
                done.get(i).forEach((district, times) -> districts.add(new DistrictDone(district, times)));
                lines.add(new PhaseLine(
                        phases.get(i),
                        districts.stream().mapToInt(DistrictDone::done).sum(),
                        List.copyOf(districts)));
            }
            return new Progress(asOf, lines);
        }
    }
}
