package org.warmsunset.testkit;

import org.junit.jupiter.api.Test;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.people.Elder;
import org.warmsunset.storage.PersonRegister;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.WritablePersonRegister;
import org.warmsunset.storage.WriteSession;

/** The elders. */
abstract class ElderRules extends PersonRules<ElderId, Elder> {
    @Override
    PersonRegister<ElderId, Elder> register(ReadSession session) {
        return session.elders();
    }

    @Override
    WritablePersonRegister<ElderId, Elder> register(WriteSession session) {
        return session.elders();
    }

    @Override
    ElderId id(String text) {
        return ElderId.of(text);
    }

    @Override
    Elder value(String id, int variant) {
        return Samples.elder(id).withName("欧阳·买买提 " + variant);
    }

    @Override
    Elder withNumber(Elder elder, ResidentId number) {
        return elder.withResidentId(number);
    }

    @Test
    void required_E1_an_inserted_elder_is_found_as_it_was_at_version_1() {
        found_as_inserted();
    }

    @Test
    void required_E2_an_elder_that_is_not_stored_is_not_found() {
        not_found();
    }

    @Test
    void required_E3_an_elder_with_a_stored_id_is_refused() {
        stored_id_refused();
    }

    @Test
    void required_E4_a_batch_that_holds_an_elder_twice_is_refused() {
        twice_in_a_batch_refused();
    }

    @Test
    void required_E5_an_update_replaces_the_elder_and_raises_the_version_by_one() {
        update_replaces();
    }

    @Test
    void required_E6_an_update_of_an_elder_that_is_not_stored_is_refused() {
        update_of_nothing_refused();
    }

    @Test
    void required_E7_an_update_that_names_another_version_is_refused_with_the_current_elder() {
        update_of_another_version_refused();
    }

    @Test
    void required_E8_those_elders_are_found_who_have_an_identity_number_ordered_by_id() {
        found_by_number();
    }

    @Test
    void required_E9_an_elder_is_found_by_the_identity_number_of_the_last_update_only() {
        found_by_the_number_of_the_last_update();
    }

    @Test
    void required_E10_inserting_no_elders_does_nothing() {
        nothing_inserted();
    }
}
