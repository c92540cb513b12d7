package org.warmsunset.town;

import java.time.LocalDate;
import java.util.List;

/** A volunteer as enrolled. */
record Volunteer(String id, Person person, District district, List<String> services, Enrolment enrolment) {

    boolean isHereOn(LocalDate day) {
        return !enrolment.day().isAfter(day);
    }

    /** The rest of the form; an identity number that was not given is empty. */
    record Enrolment(
            String mobile,
            String identityNumber,
            List<String> specialities,
            String team,
            String channel,
            LocalDate day) {}
}
