package org.warmsunset.recognition;

import java.util.Comparator;
import org.warmsunset.basics.TeamId;
import org.warmsunset.duty.ExemplarRules;

/**
 * How a team stands: its members' findings and minutes together.
 *
 * @param team the team
 * @param members how many volunteers are in it
 * @param rate over the findings of their pairings
 * @param minutes their credited minutes
 */
public record TeamStanding(TeamId team, int members, Rate rate, long minutes) {
    /** The highest rate first, then the most minutes, then the least id. */
    static final Comparator<TeamStanding> ORDER = Comparator.comparing(TeamStanding::rate, Comparator.reverseOrder())
            .thenComparing(TeamStanding::minutes, Comparator.reverseOrder())
            .thenComparing(TeamStanding::team);

    /** The team with one more member. */
    TeamStanding with(Rate hers, long more) {
        return new TeamStanding(team, members + 1, rate.plus(hers), minutes + more);
    }

    boolean satisfies(ExemplarRules.Teams rules) {
        return members >= rules.minimumMembers() && rate.reaches(rules.minimumRate());
    }
}
