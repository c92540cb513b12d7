package org.warmsunset.town;

import java.time.LocalDate;

/** Something done, or tried, for an elder on a day; an event that was for her alone has no id. */
record Contact(Parties parties, LocalDate day, Deed deed, String event, String note) {

    Contact on(LocalDate other) {
        return new Contact(parties, other, deed, event, note);
    }

    Contact noting(String other) {
        return new Contact(parties, day, deed, event, other);
    }

    /** Who served whom; {@code standInFor} is the id of the volunteer in whose place it was, or empty. */
    record Parties(Elder elder, Volunteer volunteer, String standInFor) {}

    /**
     * What it was.
     *
     * @param minutes how long it took, 0 when nobody said
     */
    record Deed(String kinds, String send, int minutes, String channel, boolean done) {}
}
