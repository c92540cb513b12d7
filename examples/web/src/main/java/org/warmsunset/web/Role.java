package org.warmsunset.web;

import io.javalin.security.RouteRole;
import org.warmsunset.access.Task;

/** What an account is for. Its name is stored. */
enum Role implements RouteRole {
    /** The whole programme, and who may look. */
    CITY,
    /** A unit and all under it. */
    UNIT,
    /** A volunteer and her elders. */
    VOLUNTEER;

    /** Whether whoever has such an account may do something with the programme as a whole. */
    boolean may(Task task) {
        return new Account("", this, "any").viewer().may(task);
    }
}
