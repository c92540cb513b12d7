package org.warmsunset.web;

import io.javalin.security.RouteRole;

/** What an account is for. Its name is stored. */
enum Role implements RouteRole {
    /** The whole programme, and who may look. */
    CITY,
    /** A unit and all under it. */
    UNIT,
    /** A volunteer and her elders. */
    VOLUNTEER
}
