package org.warmsunset.testkit;

import org.junit.jupiter.api.Test;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.people.Volunteer;
import org.warmsunset.storage.PersonRegister;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.WritablePersonRegister;
import org.warmsunset.storage.WriteSession;

/** The volunteers. */
abstract class VolunteerRules extends PersonRules<VolunteerId, Volunteer> {
    @Override
    PersonRegister<VolunteerId, Volunteer> register(ReadSession session) {
        return session.volunteers();
    }

    @Override
    WritablePersonRegister<VolunteerId, Volunteer> register(WriteSession session) {
        return session.volunteers();
    }

    @Override
    VolunteerId id(String text) {
        return VolunteerId.of(text);
    }

    @Override
    Volunteer value(String id, int variant) {
        return Samples.volunteer(id).withName("欧阳·买买提 " + variant);
    }

    @Override
    Volunteer withNumber(Volunteer volunteer, ResidentId number) {
        return volunteer.withResidentId(number);
    }

    @Test
    void required_V1_an_inserted_volunteer_is_found_as_it_was_at_version_1() {
        found_as_inserted();
    }

    @Test
    void required_V2_a_volunteer_that_is_not_stored_is_not_found() {
        not_found();
    }

    @Test
    void required_V3_a_volunteer_with_a_stored_id_is_refused() {
        stored_id_refused();
    }

    @Test
    void required_V4_a_batch_that_holds_a_volunteer_twice_is_refused() {
        twice_in_a_batch_refused();
    }

    @Test
    void required_V5_an_update_replaces_the_volunteer_and_raises_the_version_by_one() {
        update_replaces();
    }

    @Test
    void required_V6_an_update_of_a_volunteer_that_is_not_stored_is_refused() {
        update_of_nothing_refused();
    }

    @Test
    void required_V7_an_update_that_names_another_version_is_refused_with_the_current_volunteer() {
        update_of_another_version_refused();
    }

    @Test
    void required_V8_those_volunteers_are_found_who_have_an_identity_number_ordered_by_id() {
        found_by_number();
    }

    @Test
    void required_V9_a_volunteer_is_found_by_the_identity_number_of_the_last_update_only() {
        found_by_the_number_of_the_last_update();
    }

    @Test
    void required_V10_inserting_no_volunteers_does_nothing() {
        nothing_inserted();
    }
}
