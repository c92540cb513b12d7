package org.warmsunset.archive;

import org.warmsunset.kind.Forms;

/**
 * Opening balances of hours 期初时长: what a volunteer served before the programme kept records of it. They count for her
 * stars; no duty is met by them, since nobody knows whom she visited on which day.
 */
public final class OpeningHours {
    private static final int GREATEST = 10_000_000;
    private static final int WORDS = 2000;

    /** How long she had served by that day, in minutes. */
    public static final Column<Integer> MINUTES =
            Column.open("minutes", Forms.number("not-opening-minutes", 1, GREATEST));

    /** Where that is written, such as the register of another programme. */
    public static final Column<String> SOURCE = Column.secret("source", Forms.text(WORDS));

    /** The sort. */
    public static final Sort SORT = Sort.past("opening_hours", "opening_hours.csv", "on")
            .volunteer()
            .day()
            .required(MINUTES)
            .required(SOURCE)
            .build();

    private OpeningHours() {}
}
