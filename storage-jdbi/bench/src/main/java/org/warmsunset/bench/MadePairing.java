package org.warmsunset.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.Fact;
import org.warmsunset.pairing.KnownFact;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.Suspension;
import org.warmsunset.people.Send;

/**
 * A pairing that was made up: most began before the year, some begin or end in the middle of it, and a tenth of the
 * elders get a second volunteer after the first has left.
 */
final class MadePairing {
    static final LocalDate JANUARY = LocalDate.of(2025, 1, 1);

    private static final int DISTRICTS = 200;

    private final int number;
    private final Dice dice;

    MadePairing(int number) {
        this.number = number;
        this.dice = new Dice(number, -1);
    }

    private static boolean follows(int number) {
        return number % 2 == 1 && new Dice(number, -2).chance(0, 20);
    }

    int number() {
        return number;
    }

    /** Whether it is the first of its elder. */
    boolean isFirst() {
        return !follows(number);
    }

    String id() {
        return "P%07d".formatted(number);
    }

    String elder() {
        return "E%07d".formatted(follows(number) ? number - 1 : number);
    }

    String volunteer() {
        return volunteer(number);
    }

    String district() {
        return district(number);
    }

    static String district(int number) {
        return Integer.toString(230_101 + number % DISTRICTS);
    }

    static String volunteer(int number) {
        return "V%07d".formatted(number);
    }

    LocalDate start() {
        if (follows(number)) {
            LocalDate end = new MadePairing(number - 1).end();
            return (end == null ? JANUARY : end).plusDays(1 + dice.roll(1, 30));
        }
        if (follows(number + 1) || dice.chance(2, 60)) {
            return JANUARY.minusDays(1 + dice.roll(3, 600));
        }
        return JANUARY.minusDays(20).plusDays(dice.roll(3, 340));
    }

    @Nullable
    LocalDate end() {
        if (follows(number + 1)) {
            return JANUARY.plusDays(60 + dice.roll(4, 200));
        }
        if (dice.chance(5, 4)) {
            return start().plusDays(dice.roll(6, 30));
        }
        return dice.chance(7, 12) ? start().plusDays(100 + dice.roll(8, 400)) : null;
    }

    /** The pairing with all that it knows: none of its lists depends on how it is kept. */
    Pairing pairing() {
        return Pairing.builder()
                .id(PairingId.of(id()))
                .elder(ElderId.of(elder()))
                .volunteer(VolunteerId.of(volunteer()))
                .start(start())
                .end(Optional.ofNullable(end()))
                .addAllSuspensions(suspensions())
                .addAllCards(card().stream().toList())
                .addAllKnownFacts(knownFacts())
                .build();
    }

    /** None for most, two that overlap for some, without an end for a few. */
    List<Suspension> suspensions() {
        List<Suspension> suspensions = new ArrayList<>();
        int many = dice.chance(10, 15) ? 1 + dice.roll(11, 2) : 0;
        LocalDate first = start().plusDays(dice.roll(12, 250));
        for (int i = 0; i < many; i++) {
            LocalDate last = first.plusDays(dice.roll(13 + i, 60));
            suspensions.add(Suspension.builder()
                    .firstDay(first)
                    .lastDay(dice.chance(15, 10) ? Optional.empty() : Optional.of(last))
                    .reason("住院")
                    .build());
            first = first.plusDays(1 + dice.roll(16, 30));
        }
        return suspensions;
    }

    /** No card for one in ten. */
    Optional<ContactCard> card() {
        if (dice.chance(20, 10)) {
            return Optional.empty();
        }
        LocalDate issued = start().plusDays(dice.roll(21, 14));
        return Optional.of(ContactCard.builder()
                .addServices(Send.KINSHIP, Send.HEALTH)
                .issuedOn(issued)
                .volunteerCopyOn(issued.plusDays(dice.roll(24, 3)))
                .elderCopyOn(dice.chance(22, 8) ? Optional.empty() : Optional.of(issued.plusDays(dice.roll(23, 6))))
                .build());
    }

    List<KnownFact> knownFacts() {
        List<KnownFact> known = new ArrayList<>();
        int nth = 30;
        for (Fact fact : Fact.values()) {
            if (dice.chance(nth, 88)) {
                known.add(new KnownFact(fact, start().plusDays(dice.roll(nth + 5, 34))));
            }
            nth++;
        }
        return known;
    }
}
