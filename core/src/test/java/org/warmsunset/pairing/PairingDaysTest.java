package org.warmsunset.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.people.Send;

class PairingDaysTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Pairing PAIRING = Pairing.builder()
            .id(PairingId.of("P1"))
            .elder(ElderId.of("E1"))
            .volunteer(VolunteerId.of("V1"))
            .start(DAY)
            .build();

    private static PairingDays days(Pairing pairing) {
        return PairingDays.of(pairing);
    }

    private static ContactCard.Builder card() {
        return ContactCard.builder()
                .issuedOn(DAY.plusDays(3))
                .volunteerCopyOn(DAY.plusDays(1))
                .elderCopyOn(DAY.plusDays(2));
    }

    @Test
    void they_are_ids_and_days() {
        PairingDays days = days(PAIRING.withEnd(DAY.plusDays(9)));

        assertThat(days.id()).isEqualTo(PairingId.of("P1"));
        assertThat(days.elder()).isEqualTo(ElderId.of("E1"));
        assertThat(days.volunteer()).isEqualTo(VolunteerId.of("V1"));
        assertThat(days.span()).isEqualTo(DateRange.of(DAY, DAY.plusDays(9)));
        assertThat(days(PAIRING).span()).isEqualTo(DateRange.of(DAY, LocalDate.MAX));
        assertThat(days).hasToString("P1 of E1 and V1, 2026-03-10..2026-03-19");
    }

    @Test
    void a_card_is_there_from_the_latest_of_its_three_days() {
        PairingDays days = days(PAIRING.withCards(card().build()));

        assertThat(days.hasCardBy(DAY.plusDays(2).toEpochDay())).isFalse();
        assertThat(days.hasCardBy(DAY.plusDays(3).toEpochDay())).isTrue();
        assertThat(days(PAIRING).hasCardBy(LocalDate.of(9999, 12, 31).toEpochDay()))
                .isFalse();
    }

    @Test
    void a_fact_is_known_from_the_day_on_which_it_was_confirmed() {
        PairingDays days = days(PAIRING.withKnownFacts(new KnownFact(Fact.HOBBIES, DAY)));

        assertThat(days.knowsBy(Fact.HOBBIES, DAY.minusDays(1).toEpochDay())).isFalse();
        assertThat(days.knowsBy(Fact.HOBBIES, DAY.toEpochDay())).isTrue();
        assertThat(days.knowsBy(Fact.HEALTH, DAY.toEpochDay())).isFalse();
    }

    @Test
    void they_know_no_reason_and_no_service() {
        Suspension pause = Suspension.builder().firstDay(DAY).build();
        Pairing plain = PAIRING.withSuspensions(pause).withCards(card().build());

        assertThat(days(plain.withSuspensions(
                                Suspension.builder().firstDay(DAY).reason("住院").build())
                        .withCards(card().addServices(Send.HEALTH).build())))
                .isEqualTo(days(plain))
                .hasSameHashCodeAs(days(plain));
    }

    @Test
    void every_day_makes_a_difference() {
        PairingDays days = days(PAIRING);

        assertThat(List.of(
                        PAIRING.withId(PairingId.of("P2")),
                        PAIRING.withElder(ElderId.of("E2")),
                        PAIRING.withVolunteer(VolunteerId.of("V2")),
                        PAIRING.withStart(DAY.minusDays(1)),
                        PAIRING.withEnd(DAY),
                        PAIRING.withSuspensions(
                                Suspension.builder().firstDay(DAY).build()),
                        PAIRING.withCards(card().build()),
                        PAIRING.withKnownFacts(new KnownFact(Fact.HOBBIES, DAY))))
                .allSatisfy(other -> assertThat(days(other)).isNotEqualTo(days));
    }

    private static PairingDays.Builder builder() {
        return new PairingDays.Builder(PAIRING.id(), PAIRING.elder(), PAIRING.volunteer());
    }

    @Test
    void of_several_cards_the_first_that_is_complete_counts_and_the_one_issued_last_holds() {
        PairingDays days = builder().card(20, 25).card(10, 30).build(1, 99);

        assertThat(days.hasCardBy(24)).isFalse();
        assertThat(days.hasCardBy(25)).isTrue();
        assertThat(days.lastCardIssuedBy(24)).isEmpty();
        assertThat(days.lastCardIssuedBy(25)).hasValue(20);
        assertThat(days.lastCardIssuedBy(30)).hasValue(20);
        assertThat(builder().card(10, 30).card(20, 40).build(1, 99).lastCardIssuedBy(39))
                .hasValue(10);
    }

    @Test
    void of_several_confirmations_the_first_counts_and_the_last_is_the_freshest() {
        PairingDays days = builder()
                .confirmedOn(Fact.HEALTH, 30)
                .confirmedOn(Fact.HEALTH, 10)
                .confirmedOn(Fact.HEALTH, 20)
                .confirmedOn(Fact.HOBBIES, 25)
                .build(1, 99);

        assertThat(days.knowsBy(Fact.HEALTH, 9)).isFalse();
        assertThat(days.knowsBy(Fact.HEALTH, 10)).isTrue();
        assertThat(days.lastConfirmedBy(Fact.HEALTH, 9)).isEmpty();
        assertThat(days.lastConfirmedBy(Fact.HEALTH, 10)).hasValue(10);
        assertThat(days.lastConfirmedBy(Fact.HEALTH, 29)).hasValue(20);
        assertThat(days.lastConfirmedBy(Fact.HEALTH, 30)).hasValue(30);
        assertThat(days.lastConfirmedBy(Fact.HOBBIES, 30)).hasValue(25);
        assertThat(days.lastConfirmedBy(Fact.MEDICATION, 30)).isEmpty();
    }

    @Test
    void they_are_the_same_whatever_came_first() {
        assertThat(builder()
                        .card(20, 25)
                        .card(10, 30)
                        .confirmedOn(Fact.HEALTH, 30)
                        .confirmedOn(Fact.HEALTH, 10)
                        .build(1, 99))
                .isEqualTo(builder()
                        .card(10, 30)
                        .card(20, 25)
                        .confirmedOn(Fact.HEALTH, 10)
                        .confirmedOn(Fact.HEALTH, 30)
                        .build(1, 99));
        assertThat(builder().card(20, 25).build(1, 99))
                .isNotEqualTo(builder().card(21, 25).build(1, 99));
        assertThat(builder().endReason(EndReason.OTHER).build(1, 99))
                .isNotEqualTo(builder().build(1, 99));
        assertThat(builder().endReason(EndReason.OTHER).build(1, 99).endReason())
                .contains(EndReason.OTHER);
    }
}
