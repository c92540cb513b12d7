package org.warmsunset.town;

import java.time.LocalDate;

/** One volunteer's care for one elder. */
record Pairing(String id, Elder elder, Volunteer volunteer, Span span, Manner manner) {

    boolean isSilentOn(LocalDate day) {
        return manner.quiet().stream().anyMatch(span -> span.holds(day));
    }
}
