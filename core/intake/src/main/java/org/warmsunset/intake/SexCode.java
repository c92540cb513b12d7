package org.warmsunset.intake;

/** How the rows write a sex. */
enum SexCode {
    /** Female. */
    F,
    /** Male. */
    M
}
