package org.warmsunset.web;

import org.warmsunset.access.Viewer;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;

/**
 * Who may log in.
 *
 * @param name what she types, and what the journal says
 * @param role what it is for
 * @param scope the id of the unit or of the volunteer; empty for the city
 */
record Account(String name, Role role, String scope) {
    static Account city(String name) {
        return new Account(name, Role.CITY, "");
    }

    static Account of(String name, UnitId unit) {
        return new Account(name, Role.UNIT, unit.value());
    }

    static Account of(String name, VolunteerId volunteer) {
        return new Account(name, Role.VOLUNTEER, volunteer.value());
    }

    Viewer viewer() {
        return switch (role) {
            case CITY -> new Viewer.City();
            case UNIT -> new Viewer.OfUnit(UnitId.of(scope));
            case VOLUNTEER -> new Viewer.Carer(VolunteerId.of(scope));
        };
    }
}
