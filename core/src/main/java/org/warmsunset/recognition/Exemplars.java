package org.warmsunset.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.warmsunset.archive.Archive;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.TeamId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.duty.ExemplarRules;
import org.warmsunset.duty.Window;
import org.warmsunset.people.Volunteer;

/**
 * Who is proposed as an exemplar 典型, and why the others are not. It proposes; people decide.
 *
 * @param asOf the as-of day
 * @param chosen the volunteers who are proposed, ordered by district and rank
 * @param others the other volunteers with a pairing in the report, ordered by id
 * @param teams the teams that are proposed, ordered by rank; none when the rules ask for none
 */
public record Exemplars(LocalDate asOf, List<Chosen> chosen, List<Other> others, List<ChosenTeam> teams) {
    /**
     * Keeps copies of the lists.
     *
     * @param asOf the as-of day
     * @param chosen the volunteers who are proposed
     * @param others the other volunteers
     * @param teams the teams that are proposed
     */
    public Exemplars {
        chosen = List.copyOf(chosen);
        others = List.copyOf(others);
        teams = List.copyOf(teams);
    }

    /** What speaks against a volunteer, in the order in which it is told. */
    public enum Reason {
        /** Her rate is too low, or there is none. */
        RATE,
        /** Her pairings were active on too few days. */
        ACTIVE_DAYS,
        /** She served too few minutes. */
        MINUTES,
        /** An elder of hers heard nobody for too long. */
        SILENCE,
        /** She was awarded not long ago. */
        AWARDED,
        /** Nothing but that others of her district stand before her. */
        QUOTA
    }

    /**
     * A volunteer who is proposed.
     *
     * @param candidate the volunteer
     * @param rank her rank in her district, from 1
     */
    public record Chosen(Candidate candidate, int rank) {}

    /**
     * A volunteer who is not proposed.
     *
     * @param volunteer the volunteer
     * @param why what speaks against her, at least one reason
     */
    public record Other(VolunteerId volunteer, List<Reason> why) {}

    /**
     * A team that is proposed.
     *
     * @param standing the team
     * @param rank its rank, from 1
     */
    public record ChosenTeam(TeamStanding standing, int rank) {}

    /** Ranks volunteers and teams, which come in any order. Not thread-safe. */
    public static final class Builder {
        private final Window window;
        private final ExemplarRules rules;
        private final List<Candidate> eligible = new ArrayList<>();
        private final List<Other> others = new ArrayList<>();
        private final Map<TeamId, TeamStanding> teams = new TreeMap<>();

        /**
         * Makes a builder.
         *
         * @param window the window and its as-of day
         * @param rules who is proposed
         */
        public Builder(Window window, ExemplarRules rules) {
            this.window = window;
            this.rules = rules;
        }

        /**
         * Adds a volunteer.
         *
         * @param volunteer the volunteer
         * @param standing how she stands; null when she has no pairing in the report, and counts for her teams alone
         * @param minutes her credited minutes of records in the window, up to the as-of day
         * @param archive the entries about her
         */
        public void add(Volunteer volunteer, @Nullable Standing standing, long minutes, Archive archive) {
            if (standing != null) {
                Candidate candidate = new Candidate(standing, volunteer.district(), minutes);
                List<Reason> why = against(candidate, archive);
                if (why.isEmpty()) {
                    eligible.add(candidate);
                } else {
                    others.add(new Other(volunteer.id(), why));
                }
            }
            Rate rate = standing == null ? Rate.none() : standing.rate();
            for (TeamId team : archive.teams(window.lastKnown())) {
                TeamStanding known = teams.getOrDefault(team, new TeamStanding(team, 0, Rate.none(), 0));
                teams.put(team, known.with(rate, minutes));
            }
        }

        private List<Reason> against(Candidate candidate, Archive archive) {
            Standing standing = candidate.standing();
            List<Reason> why = new ArrayList<>();
            if (rules.minimumRate().isPresent()
                    && !standing.rate().reaches(rules.minimumRate().getAsDouble())) {
                why.add(Reason.RATE);
            }
            if (standing.activeDays() < rules.minimumActiveDays().orElse(0)) {
                why.add(Reason.ACTIVE_DAYS);
            }
            if (candidate.minutes() < rules.minimumMinutes().orElse(0)) {
                why.add(Reason.MINUTES);
            }
            if (standing.silence() > rules.maximumSilence().orElse(Integer.MAX_VALUE)) {
                why.add(Reason.SILENCE);
            }
            if (awarded(archive)) {
                why.add(Reason.AWARDED);
            }
            return why;
        }

        private boolean awarded(Archive archive) {
            return rules.awardedWithinDays().isPresent()
                    && archive.wasAwarded(DateRange.of(
                            window.asOf().minusDays(rules.awardedWithinDays().getAsInt()), window.asOf()));
        }

        /** {@return who is proposed of those who were added} */
        public Exemplars build() {
            List<Chosen> chosen = new ArrayList<>();
            List<Other> rest = new ArrayList<>(others);
            Map<DistrictCode, Integer> ranks = new HashMap<>();
            eligible.sort(Candidate.ORDER);
            for (Candidate candidate : eligible) {
                int rank = ranks.merge(candidate.district(), 1, Integer::sum);
                if (rank <= rules.perDistrict().orElse(Integer.MAX_VALUE)) {
                    chosen.add(new Chosen(candidate, rank));
                } else {
                    rest.add(new Other(candidate.volunteer(), List.of(Reason.QUOTA)));
                }
            }
            rest.sort(Comparator.comparing(Other::volunteer));
            return new Exemplars(
                    window.asOf(),
                    chosen,
                    rest,
                    rules.teams().map(this::chosenTeams).orElse(List.of()));
        }

        private List<ChosenTeam> chosenTeams(ExemplarRules.Teams ofTeams) {
            List<ChosenTeam> chosen = new ArrayList<>();
            teams.values().stream()
                    .filter(team -> team.satisfies(ofTeams))
                    .sorted(TeamStanding.ORDER)
                    .limit(ofTeams.count())
                    .forEach(team -> chosen.add(new ChosenTeam(team, chosen.size() + 1)));
            return chosen;
        }
    }
}
