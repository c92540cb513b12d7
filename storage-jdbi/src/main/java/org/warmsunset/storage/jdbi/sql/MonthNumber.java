package org.warmsunset.storage.jdbi.sql;

import java.time.LocalDate;

/** The number by which a month is kept. */
public final class MonthNumber {
    private static final int MONTHS = 12;

    private MonthNumber() {}

    /** Gives the number of the month of a day. */
    public static int of(LocalDate day) {
        return day.getYear() * MONTHS + day.getMonthValue() - 1;
    }
}
