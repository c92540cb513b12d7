package org.warmsunset.town;

/** Days on which a pairing rests. */
record Suspension(Span days, String reason) {

    static final String HOSPITAL = "住院";
    static final String AWAY = "回乡";
    static final String VOLUNTEER_ILL = "志愿者生病";
}
