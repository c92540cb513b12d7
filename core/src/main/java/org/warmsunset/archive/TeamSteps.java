package org.warmsunset.archive;

import org.warmsunset.kind.Forms;

/** The steps into teams and out of them 入队. */
public final class TeamSteps {
    /** What happened. */
    public enum Step {
        /** The volunteer joined the team. */
        JOINED,
        /** The volunteer left it. */
        LEFT
    }

    /** What happened. */
    public static final Column<Step> STEP = Column.open("step", Forms.code(Step.class));

    /** The sort. */
    public static final Sort SORT = Sort.past("team_step", "team_members.csv", "on")
            .team()
            .volunteer()
            .day()
            .required(STEP)
            .build();

    private TeamSteps() {}
}
