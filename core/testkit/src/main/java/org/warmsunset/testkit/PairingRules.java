package org.warmsunset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.Fact;
import org.warmsunset.pairing.KnownFact;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.Suspension;
import org.warmsunset.people.Send;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.Register;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WritableRegister;
import org.warmsunset.storage.WriteSession;

/** The pairings. */
abstract class PairingRules extends RegisterRules<PairingId, Pairing> {
    @Override
    Register<PairingId, Pairing> register(ReadSession session) {
        return session.pairings();
    }

    @Override
    WritableRegister<PairingId, Pairing> register(WriteSession session) {
        return session.pairings();
    }

    @Override
    PairingId id(String text) {
        return PairingId.of(text);
    }

    @Override
    Pairing value(String id, int variant) {
        return Samples.pairing(id, "E1", "V1").withEnd(Optional.of(Samples.DAY.plusDays(variant)));
    }

    @BeforeEach
    void people() {
        storePeople();
    }

    @Test
    void required_P1_an_inserted_pairing_is_found_as_it_was_at_version_1() {
        found_as_inserted();
    }

    @Test
    void required_P2_a_pairing_that_is_not_stored_is_not_found() {
        not_found();
    }

    @Test
    void required_P3_a_pairing_with_a_stored_id_is_refused() {
        stored_id_refused();
    }

    @Test
    void required_P4_a_batch_that_holds_a_pairing_twice_is_refused() {
        twice_in_a_batch_refused();
    }

    @Test
    void required_P5_an_update_replaces_the_pairing_and_raises_the_version_by_one() {
        update_replaces();
    }

    @Test
    void required_P6_an_update_of_a_pairing_that_is_not_stored_is_refused() {
        update_of_nothing_refused();
    }

    @Test
    void required_P7_an_update_that_names_another_version_is_refused_with_the_current_pairing() {
        update_of_another_version_refused();
    }

    @Test
    void required_P8_a_pairing_of_an_elder_who_is_not_stored_is_refused() {
        refusal(
                Reason.UNKNOWN_REFERENCE,
                "P2",
                session -> session.pairings()
                        .insert(List.of(Samples.pairing("P1", "E1", "V1"), Samples.pairing("P2", "E9", "V1"))));

        assertThat(list(session -> all(session.pairings()))).isEmpty();
    }

    @Test
    void required_P9_a_pairing_of_a_volunteer_who_is_not_stored_is_refused() {
        refusal(
                Reason.UNKNOWN_REFERENCE,
                "P1",
                session -> session.pairings().insert(Samples.pairing("P1", "E1", "V9")));

        assertThat(list(session -> all(session.pairings()))).isEmpty();
    }

    @Test
    void required_P10_an_update_that_names_a_volunteer_who_is_not_stored_is_refused() {
        Pairing pairing = Samples.pairing("P1", "E1", "V1");
        write(session -> session.pairings().insert(pairing));

        refusal(
                Reason.UNKNOWN_REFERENCE,
                "P1",
                session -> session.pairings().update(pairing.withVolunteer(VolunteerId.of("V9")), 1));

        assertThat(found("P1")).contains(new Versioned<>(pairing, 1));
    }

    @Test
    void required_P11_an_update_that_names_another_elder_is_refused_with_the_current_pairing() {
        Pairing pairing = Samples.pairing("P1", "E1", "V1");
        write(session -> session.pairings().insert(pairing));

        assertThat(refusal(
                                Reason.CHANGED_MEANWHILE,
                                "P1",
                                session -> session.pairings().update(pairing.withElder(ElderId.of("E2")), 1))
                        .current())
                .contains(new Versioned<>(pairing, 1));

        assertThat(found("P1")).contains(new Versioned<>(pairing, 1));
    }

    @Test
    void required_P12_the_pairings_of_an_elder_come_ordered_by_id() {
        write(session -> session.pairings()
                .insert(List.of(
                        Samples.pairing("P3", "E1", "V1"),
                        Samples.pairing("P2", "E2", "V2"),
                        Samples.pairing("P10", "E1", "V2"),
                        Samples.pairing("P1", "E1", "V1"))));

        assertThat(ids(read(session -> session.pairings().ofElder(ElderId.of("E1")))))
                .containsExactly("P1", "P10", "P3");
        assertThat(list(session -> session.pairings().ofElder(ElderId.of("E9"))))
                .isEmpty();
    }

    @Test
    void required_P13_the_pairings_of_a_volunteer_come_ordered_by_id_and_follow_an_update() {
        Pairing moved = Samples.pairing("P3", "E1", "V1");
        write(session -> session.pairings()
                .insert(List.of(
                        moved,
                        Samples.pairing("P2", "E2", "V2"),
                        Samples.pairing("P10", "E2", "V1"),
                        Samples.pairing("P1", "E1", "V1"))));
        assertThat(ids(read(session -> session.pairings().ofVolunteer(VolunteerId.of("V1")))))
                .containsExactly("P1", "P10", "P3");

        write(session -> session.pairings().update(moved.withVolunteer(VolunteerId.of("V2")), 1));

        assertThat(ids(read(session -> session.pairings().ofVolunteer(VolunteerId.of("V1")))))
                .containsExactly("P1", "P10");
        assertThat(ids(read(session -> session.pairings().ofVolunteer(VolunteerId.of("V2")))))
                .containsExactly("P2", "P3");
    }

    @Test
    void required_P14_two_pairings_on_the_same_days_are_both_stored() {
        List<Pairing> both = List.of(Samples.pairing("P1", "E1", "V1"), Samples.pairing("P2", "E1", "V1"));

        write(session -> session.pairings().insert(both));

        assertThat(list(session -> all(session.pairings()))).containsExactlyElementsOf(both);
    }

    @Test
    void required_P15_suspensions_card_and_facts_come_back_in_their_order() {
        write(session -> session.pairings().insert(full()));

        assertThat(found("P1")).contains(new Versioned<>(full(), 1));
    }

    @Test
    void required_P16_an_update_leaves_nothing_of_the_old_suspensions_card_and_facts() {
        write(session -> session.pairings().insert(full()));
        Pairing bare = Samples.pairing("P1", "E1", "V1");

        write(session -> session.pairings().update(bare, 1));

        assertThat(found("P1")).contains(new Versioned<>(bare, 2));
    }

    @Test
    void required_P17_inserting_no_pairings_does_nothing() {
        nothing_inserted();
    }

    /** Two suspensions with the same first day, one of them open, one day twice; the facts out of order. */
    private static Pairing full() {
        Suspension open = Suspension.builder().firstDay(day("2026-05-01")).build();
        Suspension closed = Suspension.builder()
                .firstDay(day("2026-05-01"))
                .lastDay(day("2026-05-01"))
                .reason("住院")
                .build();
        Suspension earlier = Suspension.builder()
                .firstDay(day("2026-04-20"))
                .lastDay(day("2026-05-02"))
                .build();
        return Samples.pairing("P1", "E1", "V1")
                .withSuspensions(open, closed, earlier, closed)
                .withCard(ContactCard.builder()
                        .addServices(Send.LAW, Send.WARMTH)
                        .issuedOn(day("2026-03-02"))
                        .elderCopyOn(day("2026-03-03"))
                        .build())
                .withKnownFacts(
                        new KnownFact(Fact.HOBBIES, day("2026-03-09")), new KnownFact(Fact.HEALTH, day("2026-03-01")));
    }
}
