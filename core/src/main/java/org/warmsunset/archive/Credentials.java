package org.warmsunset.archive;

import java.time.LocalDate;
import org.warmsunset.kind.Forms;

/** The credentials 履历: what a volunteer or a team has learned, and was honoured for. */
public final class Credentials {
    private static final int TITLED = 200;
    private static final int NOTE = 2000;

    /** What it is. */
    public enum Kind {
        /** A training. */
        TRAINING,
        /** A qualification. */
        QUALIFICATION,
        /** An award. */
        AWARD,
        /** An evaluation. */
        EVALUATION
    }

    /** What it is. */
    public static final Column<Kind> KIND = Column.open("kind", Forms.code(Kind.class));

    /** What it is called. */
    public static final Column<String> TITLE = Column.secret("title", Forms.text(TITLED));

    /** The last day on which it is good. */
    public static final Column<LocalDate> UNTIL = Column.open("until", Forms.DAY);

    /** A note. */
    public static final Column<String> NOTED = Column.secret("note", Forms.text(NOTE));

    /** The sort. */
    public static final Sort SORT = Sort.past("credential", "credentials.csv", "on")
            .volunteerOrTeam()
            .required(KIND)
            .required(TITLE)
            .day()
            .optional(UNTIL)
            .optional(NOTED)
            .build();

    private Credentials() {}
}
