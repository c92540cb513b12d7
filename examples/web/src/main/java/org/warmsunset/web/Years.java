package org.warmsunset.web;

import java.time.LocalDate;
import org.warmsunset.duty.Window;

/** Which year a page is about: that in its address, or this one. */
final class Years {
    private static final int FIRST = 1950;

    private Years() {}

    static Window asked(Call call) {
        LocalDate today = call.programme().today();
        int year = call.query("year")
                .filter(text -> text.matches("\\d{4}"))
                .map(Integer::valueOf)
                .filter(asked -> asked >= FIRST && asked <= today.getYear())
                .orElse(today.getYear());
        return new Window(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), today);
    }
}
