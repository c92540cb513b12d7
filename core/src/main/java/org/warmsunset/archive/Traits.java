package org.warmsunset.archive;

import org.warmsunset.kind.Forms;

/** The traits 特征: what others may wish to know of an elder or a volunteer before they meet. */
public final class Traits {
    private static final int LENGTH = 100;

    /** Which trait: DIALECT, SMOKES and PETS are usual. */
    public static final Column<String> TRAIT = Column.open("trait", Forms.CODE);

    /** What is so. */
    public static final Column<String> VALUE = Column.personal("value", Forms.text(LENGTH));

    /** The sort. */
    public static final Sort SORT = Sort.from("trait", "traits.csv")
            .elderOrVolunteer()
            .required(TRAIT)
            .required(VALUE)
            .day()
            .build();

    private Traits() {}
}
