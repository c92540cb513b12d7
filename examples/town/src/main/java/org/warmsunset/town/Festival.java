package org.warmsunset.town;

import java.time.LocalDate;
import java.time.Month;

/** The festivals of the year on which a greeting is due. */
enum Festival {
    CHUNJIE(LocalDate.of(2026, Month.FEBRUARY, 17), 14),
    DUANWU(LocalDate.of(2026, Month.JUNE, 19), 0),
    ZHONGQIU(LocalDate.of(2026, Month.SEPTEMBER, 25), 0),
    CHONGYANG(LocalDate.of(2026, Month.OCTOBER, 18), 0);

    private final LocalDate day;
    private final int daysAfter;

    Festival(LocalDate day, int daysAfter) {
        this.day = day;
        this.daysAfter = daysAfter;
    }

    LocalDate day() {
        return day;
    }

    /** The days on which a greeting counts. */
    Span window() {
        return new Span(day.minusDays(7), day.plusDays(daysAfter));
    }
}
