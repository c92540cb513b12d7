package org.warmsunset.storage.jdbi.days;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.EndReason;
import org.warmsunset.pairing.Fact;
import org.warmsunset.pairing.KnownFact;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingDays;
import org.warmsunset.pairing.Suspension;

/** What judging takes of a pairing, {@link Packed}: the database only has to put one column of all rows together. */
public final class PairingText {
    private static final long NEVER = LocalDate.MAX.toEpochDay();

    private static final List<Fact> FACTS = List.of(Fact.values());

    private static final List<EndReason> REASONS = List.of(EndReason.values());

    private PairingText() {}

    /** Nothing of a voided one, which is not judged. */
    public static String of(Pairing pairing) {
        if (pairing.voidedAt().isPresent()) {
            return "";
        }
        return String.join(
                ",",
                pairing.elder().value(),
                pairing.id().value(),
                pairing.volunteer().value(),
                day(pairing.start()),
                day(pairing.end()),
                pairing.endReason().map(EndReason::name).orElse(""),
                cards(pairing.cards()),
                facts(pairing.knownFacts()),
                suspensions(pairing.suspensions()),
                "");
    }

    /** The known facts alone, which have a column of their own too. */
    public static String facts(List<KnownFact> facts) {
        return String.join(
                ";",
                facts.stream()
                        .map(known -> known.fact().name() + "=" + day(known.confirmedOn()))
                        .toList());
    }

    /** Reads what {@link #facts(List)} has written. */
    public static List<KnownFact> facts(String joined) {
        List<KnownFact> facts = new ArrayList<>();
        Packed packed = new Packed((joined + ',').getBytes(StandardCharsets.ISO_8859_1));
        readFacts(packed, (fact, day) -> facts.add(new KnownFact(fact, LocalDate.ofEpochDay(day))));
        return facts;
    }

    private static void readFacts(Packed packed, ObjLongConsumer<Fact> facts) {
        if (!packed.skip("")) {
            do {
                facts.accept(packed.code(FACTS), packed.day());
            } while (packed.goesOn());
        }
    }

    /** The cards that are complete: the day of issue, and the latest of the three days. */
    private static String cards(List<ContactCard> cards) {
        return String.join(
                ";",
                cards.stream()
                        .filter(card -> card.completedOn().isPresent())
                        .map(card -> day(card.issuedOn()) + "=" + day(card.completedOn()))
                        .toList());
    }

    private static String suspensions(List<Suspension> suspensions) {
        return String.join(
                ";",
                suspensions.stream()
                        .map(suspension -> day(suspension.firstDay()) + "=" + day(suspension.lastDay()))
                        .toList());
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(PairingText::day).orElse("");
    }

    private static String day(LocalDate day) {
        return Long.toString(day.toEpochDay());
    }

    /** Reads what comes after the elder's id. */
    static PairingDays read(ElderId elder, Packed packed) {
        PairingDays.Builder days =
                new PairingDays.Builder(PairingId.of(packed.text()), elder, VolunteerId.of(packed.text()));
        long start = packed.day();
        long end = packed.day(NEVER);
        if (!packed.skip("")) {
            days.endReason(packed.code(REASONS));
        }
        if (!packed.skip("")) {
            do {
                days.card(packed.day(), packed.day());
            } while (packed.goesOn());
        }
        readFacts(packed, days::confirmedOn);
        if (!packed.skip("")) {
            do {
                days.suspended(packed.day(), packed.day(NEVER));
            } while (packed.goesOn());
        }
        return days.build(start, end);
    }
}
