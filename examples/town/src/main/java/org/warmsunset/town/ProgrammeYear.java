package org.warmsunset.town;

import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;

/** The year that the town lives through, and its clock. */
final class ProgrammeYear {

    static final LocalDate FIRST = LocalDate.of(2025, Month.NOVEMBER, 1);
    static final LocalDate LAST = LocalDate.of(2026, Month.OCTOBER, 31);

    /** China has kept one offset since 1991. */
    static final ZoneOffset CLOCK = ZoneOffset.ofHours(8);

    private ProgrammeYear() {}
}
