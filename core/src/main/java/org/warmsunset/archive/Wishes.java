package org.warmsunset.archive;

import org.warmsunset.kind.Forms;

/** The wishes 意愿: which traits an elder or a volunteer would like the other to have. */
public final class Wishes {
    private static final int LENGTH = 100;

    /** Whether a wish is a condition. */
    public enum Must {
        /** Without it the two are not paired. */
        YES,
        /** It would be liked. */
        NO
    }

    /** Which trait of the other. */
    public static final Column<String> TRAIT = Column.open("trait", Forms.CODE);

    /** What it should be; empty takes the wish back. */
    public static final Column<String> VALUE = Column.personal("value", Forms.text(LENGTH));

    /** Whether it is a condition. */
    public static final Column<Must> MUST = Column.open("must", Forms.code(Must.class));

    /** The sort. */
    public static final Sort SORT = Sort.from("wish", "wishes.csv")
            .elderOrVolunteer()
            .required(TRAIT)
            .optional(VALUE)
            .optional(MUST)
            .day()
            .build();

    private Wishes() {}
}
