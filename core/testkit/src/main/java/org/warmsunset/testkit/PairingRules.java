package org.warmsunset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.PairingId;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.Fact;
import org.warmsunset.pairing.KnownFact;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.Suspension;
import org.warmsunset.people.Send;
import org.warmsunset.storage.Versioned;

/** What holds for pairings beside the rules of every register. */
abstract class PairingRules extends Rules {
    @BeforeEach
    void people() {
        storePeople();
    }

    private Optional<Versioned<Pairing>> found(String id) {
        return read(session -> session.pairings().find(PairingId.of(id)));
    }

    @Test
    void required_P1_two_pairings_on_the_same_days_are_both_stored() {
        List<Pairing> both = List.of(Samples.pairing("P1", "E1", "V1"), Samples.pairing("P2", "E1", "V1"));

        write(session -> session.pairings().insert(both));

        assertThat(list(session -> all(session.pairings()))).containsExactlyElementsOf(both);
    }

    @Test
    void required_P2_suspensions_card_and_facts_come_back_in_their_order() {
        write(session -> session.pairings().insert(full()));

        assertThat(found("P1")).contains(new Versioned<>(full(), 1));
    }

    @Test
    void required_P3_an_update_leaves_nothing_of_the_old_suspensions_card_and_facts() {
        write(session -> session.pairings().insert(full()));
        Pairing bare = Samples.pairing("P1", "E1", "V1");

        write(session -> session.pairings().update(bare, 1));

        assertThat(found("P1")).contains(new Versioned<>(bare, 2));
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
                .withCards(ContactCard.builder()
                        .addServices(Send.LAW, Send.WARMTH)
                        .issuedOn(day("2026-03-02"))
                        .elderCopyOn(day("2026-03-03"))
                        .build())
                .withKnownFacts(
                        new KnownFact(Fact.HOBBIES, day("2026-03-09")), new KnownFact(Fact.HEALTH, day("2026-03-01")));
    }
}
