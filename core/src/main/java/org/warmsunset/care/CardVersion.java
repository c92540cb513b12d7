package org.warmsunset.care;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.Pairing;

/**
 * One of the contact cards of a pairing, and how it stands on a day. The card in force is the one that was issued last
 * of those whose copies both were handed over; it is stale from the first contact change of one of the two after its
 * issue on.
 *
 * @param pairing the pairing
 * @param card the card
 * @param state how it stands
 * @param staleSince the day of the change; empty unless it is stale
 */
public record CardVersion(Pairing pairing, ContactCard card, State state, Optional<LocalDate> staleSince) {
    /** How a card stands. */
    public enum State {
        /** It is not issued, or a copy is not handed over. */
        UNFINISHED,
        /** Both have it, and what it says is true. */
        IN_FORCE,
        /** Both have it, and what it says is no longer true. */
        STALE,
        /** Both have a later one. */
        REPLACED
    }

    /**
     * Tells how the cards of a pairing stand.
     *
     * @param pairing the pairing
     * @param circumstances what the archive says of its elder and its volunteer
     * @param day the day
     * @return its cards that were issued by then or have no day, in the order in which they are stored
     */
    public static List<CardVersion> of(Pairing pairing, Circumstances circumstances, LocalDate day) {
        Optional<LocalDate> inForce = pairing.cards().stream()
                .filter(card ->
                        card.completedOn().filter(on -> !on.isAfter(day)).isPresent())
                .flatMap(card -> card.issuedOn().stream())
                .max(Comparator.naturalOrder());
        return pairing.cards().stream()
                .filter(card -> card.issuedOn().filter(on -> on.isAfter(day)).isEmpty())
                .map(card -> of(pairing, card, inForce, circumstances, day))
                .toList();
    }

    private static CardVersion of(
            Pairing pairing,
            ContactCard card,
            Optional<LocalDate> inForce,
            Circumstances circumstances,
            LocalDate day) {
        if (card.completedOn().filter(on -> !on.isAfter(day)).isEmpty()) {
            return new CardVersion(pairing, card, State.UNFINISHED, Optional.empty());
        }
        if (!card.issuedOn().equals(inForce)) {
            return new CardVersion(pairing, card, State.REPLACED, Optional.empty());
        }
        LocalDate last = pairing.end().filter(end -> end.isBefore(day)).orElse(day);
        OptionalLong change = circumstances.contactChangeAfter(
                pairing.volunteer(), card.issuedOn().orElseThrow().toEpochDay());
        return change.isPresent() && change.getAsLong() <= last.toEpochDay()
                ? new CardVersion(pairing, card, State.STALE, Optional.of(LocalDate.ofEpochDay(change.getAsLong())))
                : new CardVersion(pairing, card, State.IN_FORCE, Optional.empty());
    }
}
