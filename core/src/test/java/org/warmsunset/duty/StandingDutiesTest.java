package org.warmsunset.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmsunset.duty.Scene.scene;
import static org.warmsunset.duty.Verdict.EXCUSED;
import static org.warmsunset.duty.Verdict.MET;
import static org.warmsunset.duty.Verdict.MISSED;
import static org.warmsunset.duty.Verdict.PENDING;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.Fact;
import org.warmsunset.pairing.KnownFact;
import org.warmsunset.pairing.Pairing;

/**
 * The verdict for a standing duty, rule by rule in its order. The pairing begins on 1 March 2026: card by 15, knows by
 * 31.
 */
class StandingDutiesTest {
    private static final String START = "2026-03-01";

    private static Optional<Verdict> card(Scene scene, String asOf) {
        return scene.verdict("CONTACT_CARD", "2026-01-01", "2026-12-31", asOf);
    }

    private static Optional<Verdict> health(Scene scene, String asOf) {
        return scene.verdict("KNOW_HEALTH", "2026-01-01", "2026-12-31", asOf);
    }

    private static Scene begun() {
        return scene().from(START);
    }

    private static Scene withCard(String issued, String volunteerCopy, String elderCopy) {
        Pairing pairing = begun().pairing();
        return scene().with(pairing.withCards(ContactCard.builder()
                .issuedOn(Scene.day(issued))
                .volunteerCopyOn(Scene.day(volunteerCopy))
                .elderCopyOn(Scene.day(elderCopy))
                .build()));
    }

    private static Scene knowing(Fact fact, String day) {
        return scene().with(begun().pairing().withKnownFacts(new KnownFact(fact, Scene.day(day))));
    }

    @Test
    void a_card_is_met_on_the_latest_of_its_three_days() {
        assertThat(card(withCard("2026-03-03", "2026-03-02", "2026-03-01"), "2026-03-02"))
                .contains(PENDING);
        assertThat(card(withCard("2026-03-03", "2026-03-02", "2026-03-01"), "2026-03-03"))
                .contains(MET);
        assertThat(card(withCard("2026-03-01", "2026-03-03", "2026-03-02"), "2026-03-02"))
                .contains(PENDING);
        assertThat(card(withCard("2026-03-01", "2026-03-03", "2026-03-02"), "2026-03-03"))
                .contains(MET);
        assertThat(card(withCard("2026-03-02", "2026-03-01", "2026-03-03"), "2026-03-02"))
                .contains(PENDING);
        assertThat(card(withCard("2026-03-02", "2026-03-01", "2026-03-03"), "2026-03-03"))
                .contains(MET);
    }

    @Test
    void a_card_that_lacks_one_of_its_three_days_is_not_met() {
        ContactCard.Builder[] cards = {
            ContactCard.builder().volunteerCopyOn(Scene.day(START)).elderCopyOn(Scene.day(START)),
            ContactCard.builder().issuedOn(Scene.day(START)).elderCopyOn(Scene.day(START)),
            ContactCard.builder().issuedOn(Scene.day(START)).volunteerCopyOn(Scene.day(START)),
            ContactCard.builder()
        };
        for (ContactCard.Builder card : cards) {
            assertThat(card(scene().with(begun().pairing().withCards(card.build())), "2026-12-31"))
                    .contains(MISSED);
        }
    }

    @Test
    void a_fact_is_met_from_the_day_on_which_it_was_confirmed() {
        Scene scene = knowing(Fact.HEALTH, "2026-03-20");

        assertThat(health(scene, "2026-03-19")).contains(PENDING);
        assertThat(health(scene, "2026-03-20")).contains(MET);
        assertThat(scene.verdict("KNOW_MEDICATION", "2026-01-01", "2026-12-31", "2026-12-31"))
                .contains(MISSED);
    }

    @Test
    void late_is_met_as_well() {
        assertThat(health(knowing(Fact.HEALTH, "2026-08-01"), "2026-07-31")).contains(MISSED);
        assertThat(health(knowing(Fact.HEALTH, "2026-08-01"), "2026-08-01")).contains(MET);
    }

    @Test
    void a_duty_is_pending_until_the_day_before_its_deadline_and_missed_on_it() {
        assertThat(card(begun(), "2026-03-14")).contains(PENDING);
        assertThat(card(begun(), "2026-03-15")).contains(MISSED);
        assertThat(health(begun(), "2026-03-30")).contains(PENDING);
        assertThat(health(begun(), "2026-03-31")).contains(MISSED);
    }

    @Test
    void a_pairing_that_ended_before_the_deadline_is_excused_once_it_has() {
        assertThat(card(begun().until("2026-03-14"), "2026-03-13")).contains(PENDING);
        assertThat(card(begun().until("2026-03-14"), "2026-03-14")).contains(EXCUSED);
        assertThat(card(begun().until("2026-03-14"), "2026-12-31")).contains(EXCUSED);
        assertThat(card(begun().until("2026-03-15"), "2026-12-31")).contains(MISSED);
        assertThat(health(begun().until("2026-03-30"), "2026-12-31")).contains(EXCUSED);
    }

    @Test
    void what_was_done_is_met_although_the_pairing_ended_before_the_deadline() {
        Pairing ended = knowing(Fact.HEALTH, "2026-03-02").pairing().withEnd(Scene.day("2026-03-05"));

        assertThat(health(scene().with(ended), "2026-12-31")).contains(MET);
    }

    @Test
    void suspensions_do_not_move_a_deadline() {
        assertThat(card(begun().suspended("2026-03-01", "2026-06-30"), "2026-03-15"))
                .contains(MISSED);
    }

    @Test
    void the_period_is_from_the_start_to_the_deadline() {
        assertThat(begun().lines("CONTACT_CARD", "2026-01-01", "2026-12-31", "2026-03-01"))
                .containsExactly("2026-03-01..2026-03-15 PENDING");
        assertThat(begun().lines("KNOW_HEALTH", "2026-01-01", "2026-12-31", "2026-03-01"))
                .containsExactly("2026-03-01..2026-03-31 PENDING");
    }

    @Test
    void standing_duties_are_in_every_report_of_the_pairing() {
        assertThat(begun().lines("CONTACT_CARD", "2027-01-01", "2027-12-31", "2027-12-31"))
                .containsExactly("2026-03-01..2026-03-15 MISSED");
    }

    @Test
    void a_book_asks_for_its_own_facts() {
        assertThat(asked(Scene.RULES))
                .containsExactly("HEALTH", "MEDICATION", "HOBBIES", "HOME_ADDRESS", "FAMILY_PHONE");
        assertThat(asked(Books.of(Books.without(Books.FIRST, "KNOW_MEDICATION"))))
                .containsExactly("HEALTH", "HOBBIES", "HOME_ADDRESS", "FAMILY_PHONE");
    }

    private static List<String> asked(RuleBook book) {
        return begun().by(book).findings("2026-01-01", "2026-12-31", "2026-03-01").stream()
                .filter(finding -> finding.duty().done() instanceof Done.ByKnowing)
                .map(finding -> ((Done.ByKnowing) finding.duty().done()).fact().name())
                .toList();
    }

    @Test
    void the_version_in_force_on_the_start_day_gives_the_deadline() {
        RuleSet quick = Books.FIRST
                .withVersion("quick")
                .withInForceFrom(Scene.day("2026-03-02"))
                .withDuties(
                        Books.duty("CONTACT_CARD", new Owed.Once(0), new Done.ByCard(Done.ByCard.NEVER)),
                        Books.duty(
                                "KNOW_HOME_ADDRESS",
                                new Owed.Once(1),
                                new Done.ByKnowing(Fact.HOME_ADDRESS, Done.ByKnowing.FOR_EVER)));
        RuleBook book = Books.of(Books.FIRST, quick);

        assertThat(begun().by(book).lines("CONTACT_CARD", "2026-01-01", "2026-12-31", "2026-12-31"))
                .containsExactly("2026-03-01..2026-03-15 MISSED");
        assertThat(scene().from("2026-03-02").by(book).lines("CONTACT_CARD", "2026-01-01", "2026-12-31", "2026-03-02"))
                .containsExactly("2026-03-02..2026-03-02 MISSED");
        assertThat(scene().from("2026-03-02")
                        .by(book)
                        .lines("KNOW_HOME_ADDRESS", "2026-01-01", "2026-12-31", "2026-03-02"))
                .containsExactly("2026-03-02..2026-03-03 PENDING");
    }
}
