package org.warmsunset.archive;

import org.warmsunset.kind.Forms;

/** The incidents 变故: what befell an elder on which day. */
public final class Incidents {
    private static final int NOTE = 2000;

    /** What it was: DISCHARGED, FALL, BEREAVEMENT and DISASTER are usual. */
    public static final Column<String> KIND = Column.open("kind", Forms.CODE);

    /** A note. */
    public static final Column<String> NOTED = Column.secret("note", Forms.text(NOTE));

    /** The sort. */
    public static final Sort SORT = Sort.past("incident", "incidents.csv", "day")
            .elder()
            .day()
            .required(KIND)
            .optional(NOTED)
            .build();

    private Incidents() {}
}
