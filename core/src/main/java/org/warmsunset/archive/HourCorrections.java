package org.warmsunset.archive;

import org.warmsunset.kind.Forms;

/** Corrections of a volunteer's hours 时长更正: minutes that are added or taken away, with the reason. */
public final class HourCorrections {
    private static final int GREATEST = 10_000_000;
    private static final int WORDS = 2000;

    /** How many minutes more, or, below 0, less. */
    public static final Column<Integer> MINUTES =
            Column.open("minutes", Forms.number("not-correction", -GREATEST, GREATEST));

    /** Why. */
    public static final Column<String> REASON = Column.secret("reason", Forms.text(WORDS));

    /** The sort. */
    public static final Sort SORT = Sort.past("hour_correction", "hour_corrections.csv", "on")
            .volunteer()
            .day()
            .required(MINUTES)
            .required(REASON)
            .build();

    private HourCorrections() {}
}
