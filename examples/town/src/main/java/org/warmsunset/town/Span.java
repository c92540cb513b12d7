package org.warmsunset.town;

import java.time.LocalDate;
import java.util.List;

/** Days from the first to the last, both inclusive. */
record Span(LocalDate first, LocalDate last) {

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    static Span from(LocalDate first) {
        return new Span(first, NEVER);
    }

    boolean isOpen() {
        return last.equals(NEVER);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** The last day that the town lives to see. */
    LocalDate lastSeen() {
        return last.isAfter(ProgrammeYear.LAST) ? ProgrammeYear.LAST : last;
    }

    /** The days of the span that the town lives to see. */
    List<LocalDate> daysSeen() {
        return first.isAfter(lastSeen())
                ? List.of()
                : first.datesUntil(lastSeen().plusDays(1)).toList();
    }
}
