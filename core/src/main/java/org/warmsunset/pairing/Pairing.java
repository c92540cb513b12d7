package org.warmsunset.pairing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DaySet;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.ValueStyle;
import org.warmsunset.basics.VolunteerId;

/**
 * One volunteer cares for one elder 一对一结对, from a start day to an end day or for as long as it lasts, with all that the
 * standing duties ask of the two.
 *
 * <pre>{@code
 * Pairing pairing = Pairing.builder()
 *         .id(PairingId.of("P0001")).elder(ElderId.of("E0001")).volunteer(VolunteerId.of("V0001"))
 *         .start(LocalDate.of(2026, 3, 1))
 *         .build();
 * }</pre>
 */
@Value.Immutable
@ValueStyle
public interface Pairing extends WithPairing {
    /** {@return the id} */
    PairingId id();

    /** {@return whom it is for} */
    ElderId elder();

    /** {@return who cares} */
    VolunteerId volunteer();

    /** {@return the first day} */
    LocalDate start();

    /** {@return the last day, included; empty while it is open} */
    Optional<LocalDate> end();

    /**
     * {@return when it was voided, since it was made by mistake, in whole milliseconds; empty while it stands. A voided
     * pairing owes nothing and takes no place}
     */
    Optional<Instant> voidedAt();

    /** {@return the days on which it owes nothing; they may overlap} */
    List<Suspension> suspensions();

    /** {@return why it ended; empty while it is open, or when nobody said so} */
    Optional<EndReason> endReason();

    /** {@return the pairing that it takes over} */
    Optional<PairingId> follows();

    /** {@return the contact cards, told apart by the day of issue} */
    List<ContactCard> cards();

    /** {@return the facts that the volunteer confirmed, each on as many days as she did} */
    List<KnownFact> knownFacts();

    /**
     * Refuses an end before the start, two cards of one day, and a fact that is confirmed twice on one day. Cuts the
     * instant to milliseconds, so that every store keeps the same.
     *
     * @return the pairing with its instant cut
     */
    @Value.Check
    default Pairing check() {
        if (end().isPresent() && end().get().isBefore(start())) {
            throw new IllegalArgumentException(
                    "end (" + end().get() + ") of pairing " + id() + " is before its start (" + start() + ")");
        }
        if (cards().stream()
                        .map(ContactCard::issuedOn)
                        .collect(Collectors.toSet())
                        .size()
                != cards().size()) {
            throw new IllegalArgumentException("pairing " + id() + " has two cards issued on one day");
        }
        if (Set.copyOf(knownFacts()).size() != knownFacts().size()) {
            throw new IllegalArgumentException(
                    "pairing " + id() + " confirms a fact twice on one day: " + knownFacts());
        }
        Optional<Instant> cut = voidedAt().map(at -> at.truncatedTo(ChronoUnit.MILLIS));
        return cut.equals(voidedAt()) ? this : withVoidedAt(cut);
    }

    /**
     * Tells whether a day lies between start and end, both included, suspended or not.
     *
     * @param day the day
     * @return whether start ≤ day ≤ end
     */
    default boolean spans(LocalDate day) {
        return !day.isBefore(start()) && (end().isEmpty() || !day.isAfter(end().get()));
    }

    /**
     * Tells whether it stands on a day, suspended or not.
     *
     * @param day the day
     * @return whether it is not voided and {@linkplain #spans spans} the day
     */
    default boolean standsOn(LocalDate day) {
        return voidedAt().isEmpty() && spans(day);
    }

    /**
     * Gives the days of a range that lie between start and end, suspended or not.
     *
     * @param range the range
     * @return those days
     */
    default DaySet span(DateRange range) {
        return PairingDays.of(this).span(range);
    }

    /**
     * Gives the days of a range on which the pairing is active: between start and end, and not suspended.
     *
     * @param range the range
     * @return those days
     */
    default DaySet activeDays(DateRange range) {
        return PairingDays.of(this).activeDays(range);
    }

    /** {@return the first day on which a contact card was complete; empty when none is} */
    default Optional<LocalDate> cardCompletedOn() {
        return cards().stream().flatMap(card -> card.completedOn().stream()).min(Comparator.naturalOrder());
    }

    /**
     * Finds when a fact was confirmed.
     *
     * @param fact the fact
     * @return the first day; empty when the volunteer has not confirmed it
     */
    default Optional<LocalDate> confirmedOn(Fact fact) {
        return knownFacts().stream()
                .filter(known -> known.fact() == fact)
                .map(KnownFact::confirmedOn)
                .min(Comparator.naturalOrder());
    }

    /**
     * Tells whether it is what came of a proposal of its elder.
     *
     * @param proposed the volunteer who was proposed to her
     * @param since the day of the proposal
     * @return whether it stands, is with that volunteer, and starts on that day or later
     */
    default boolean fulfils(VolunteerId proposed, LocalDate since) {
        return voidedAt().isEmpty() && volunteer().equals(proposed) && !start().isBefore(since);
    }

    /** {@return a builder; id, elder, volunteer and start are required} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Pairing}. Not thread-safe. */
    final class Builder extends ImmutablePairing.Builder {
        Builder() {}
    }
}
