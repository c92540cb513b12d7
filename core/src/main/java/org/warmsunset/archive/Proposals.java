package org.warmsunset.archive;

import org.warmsunset.kind.Forms;

/** The steps of proposals 结对意向: how an elder and a volunteer are brought together, or not. */
public final class Proposals {
    private static final int NOTE = 2000;

    /** What happened. */
    public enum Step {
        /** The two were proposed to each other. */
        PROPOSED,
        /** The volunteer accepted. */
        VOLUNTEER_ACCEPTED,
        /** The volunteer declined. */
        VOLUNTEER_DECLINED,
        /** The elder accepted. */
        ELDER_ACCEPTED,
        /** The elder declined. */
        ELDER_DECLINED,
        /** It was taken back. */
        WITHDRAWN
    }

    /** What happened. */
    public static final Column<Step> STEP = Column.open("step", Forms.code(Step.class));

    /** A note. */
    public static final Column<String> NOTED = Column.secret("note", Forms.text(NOTE));

    /** The sort. */
    public static final Sort SORT = Sort.past("proposal", "proposals.csv", "on")
            .elder()
            .volunteer()
            .day()
            .required(STEP)
            .optional(NOTED)
            .build();

    private Proposals() {}
}
