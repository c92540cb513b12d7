package org.warmsunset.web;

import java.util.Optional;
import org.warmsunset.basics.UnitId;

/**
 * What is asked of the page of today, as it stands in the address.
 *
 * @param unit whose elders; empty for all whom she sees
 * @param duty which duty; empty for all
 * @param byStreet whether elders stand street by street
 * @param page which page of them, from 0
 */
record TodayFilter(Optional<UnitId> unit, Optional<String> duty, boolean byStreet, int page) {
    static TodayFilter of(Call call) {
        return new TodayFilter(
                call.query("unit").map(Ids::unit),
                call.query("duty"),
                call.query("by").equals(Optional.of("street")),
                call.query("page")
                        .filter(text -> text.matches("\\d{1,4}"))
                        .map(Integer::valueOf)
                        .orElse(0));
    }

    boolean isUnit(UnitId id) {
        return unit.equals(Optional.of(id));
    }

    boolean isDuty(String code) {
        return duty.equals(Optional.of(code));
    }

    /** The address of the next page. */
    String next() {
        return "/?page=" + (page + 1)
                + unit.map(id -> "&unit=" + id.value()).orElse("")
                + duty.map(code -> "&duty=" + Paths.encoded(code)).orElse("")
                + (byStreet ? "&by=street" : "");
    }
}
