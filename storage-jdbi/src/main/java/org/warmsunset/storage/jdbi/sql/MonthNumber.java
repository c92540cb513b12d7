package org.warmsunset.storage.jdbi.sql;

import java.time.LocalDate;
import java.time.YearMonth;

/** The number by which a month is kept. */
public final class MonthNumber {
    private static final int MONTHS = 12;

    private MonthNumber() {}

    /** Gives the number of the month of a day. */
    public static int of(LocalDate day) {
        return day.getYear() * MONTHS + day.getMonthValue() - 1;
    }

    static int of(YearMonth month) {
        return month.getYear() * MONTHS + month.getMonthValue() - 1;
    }

    static YearMonth month(long number) {
        return YearMonth.of(Math.toIntExact(Math.floorDiv(number, MONTHS)), Math.floorMod(number, MONTHS) + 1);
    }
}
