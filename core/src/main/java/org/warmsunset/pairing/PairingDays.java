package org.warmsunset.pairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DaySet;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;

/**
 * What judging takes of a {@link Pairing}: ids and days. It knows no reason of a suspension and no service that a card
 * promises.
 *
 * <p>Immutable, thread-safe and compared by value.
 */
@SuppressWarnings("EnumOrdinal") // an array, since a report reads these days for every pairing
public final class PairingDays {
    /** The end of an open pairing or suspension, and the day of what was not done: later than any day that is asked. */
    private static final long NEVER = LocalDate.MAX.toEpochDay();

    private static final int FACTS = Fact.values().length;

    private final PairingId id;
    private final ElderId elder;
    private final VolunteerId volunteer;
    private final DateRange span;
    private final List<DateRange> suspensions;
    private final @Nullable EndReason endReason;
    private final long cardCompletedOn;
    private final List<CardDays> cards;
    private final long[] confirmedOn;
    private final List<Confirmed> confirmedAgain;

    private PairingDays(Builder builder, DateRange span) {
        this.id = builder.id;
        this.elder = builder.elder;
        this.volunteer = builder.volunteer;
        this.span = span;
        this.suspensions = List.copyOf(builder.suspensions);
        this.endReason = builder.endReason;
        this.cardCompletedOn = builder.cardCompletedOn;
        this.cards = List.copyOf(builder.cards);
        this.confirmedOn = builder.confirmedOn.clone();
        this.confirmedAgain = List.copyOf(builder.confirmedAgain);
    }

    /** A card that is complete: the day of issue, and the latest of its three days. */
    private record CardDays(long issuedOn, long completedOn) {
        static final Comparator<CardDays> ORDER =
                Comparator.comparingLong(CardDays::issuedOn).thenComparingLong(CardDays::completedOn);
    }

    /** A day after the first on which a fact was confirmed. */
    private record Confirmed(Fact fact, long day) {
        static final Comparator<Confirmed> ORDER =
                Comparator.comparing(Confirmed::fact).thenComparingLong(Confirmed::day);
    }

    /**
     * Takes the days of a pairing.
     *
     * @param pairing the pairing
     * @return its days
     */
    public static PairingDays of(Pairing pairing) {
        Builder days = new Builder(pairing.id(), pairing.elder(), pairing.volunteer());
        for (Suspension suspension : pairing.suspensions()) {
            days.suspended(
                    suspension.firstDay().toEpochDay(),
                    suspension.lastDay().map(LocalDate::toEpochDay).orElse(NEVER));
        }
        pairing.endReason().ifPresent(days::endReason);
        for (ContactCard card : pairing.cards()) {
            card.completedOn()
                    .ifPresent(completed ->
                            days.card(card.issuedOn().orElse(completed).toEpochDay(), completed.toEpochDay()));
        }
        for (KnownFact known : pairing.knownFacts()) {
            days.confirmedOn(known.fact(), known.confirmedOn().toEpochDay());
        }
        return days.build(
                pairing.start().toEpochDay(),
                pairing.end().map(LocalDate::toEpochDay).orElse(NEVER));
    }

    /** {@return the pairing} */
    public PairingId id() {
        return id;
    }

    /** {@return whom it is for} */
    public ElderId elder() {
        return elder;
    }

    /** {@return who cares} */
    public VolunteerId volunteer() {
        return volunteer;
    }

    /** {@return the days from its start to its end, or to {@link LocalDate#MAX} while it is open} */
    public DateRange span() {
        return span;
    }

    /**
     * Gives the days of a range that lie between start and end, suspended or not.
     *
     * @param range the range
     * @return those days
     */
    public DaySet span(DateRange range) {
        return span.shared(range).map(DaySet::of).orElse(DaySet.empty());
    }

    /**
     * Gives the days of a range on which the pairing is active: between start and end, and not suspended.
     *
     * @param range the range
     * @return those days
     */
    public DaySet activeDays(DateRange range) {
        DaySet active = span(range);
        for (DateRange suspension : suspensions) {
            active = active.minus(suspension);
        }
        return active;
    }

    /** {@return why it ended; empty while it is open, or when nobody said so} */
    public Optional<EndReason> endReason() {
        return Optional.ofNullable(endReason);
    }

    /**
     * Tells whether a contact card was complete by the end of a day.
     *
     * @param day the day, as days since 1970-01-01
     * @return whether one was issued, and both copies handed over
     */
    public boolean hasCardBy(long day) {
        return cardCompletedOn <= day;
    }

    /**
     * Tells whether the volunteer had confirmed a fact by the end of a day.
     *
     * @param fact the fact
     * @param day the day, as days since 1970-01-01
     * @return whether she had
     */
    public boolean knowsBy(Fact fact, long day) {
        return confirmedOn[fact.ordinal()] <= day;
    }

    /**
     * {@return the day on which a contact card was complete first, as days since 1970-01-01; later than any if never}
     */
    public long cardCompletedOn() {
        return cardCompletedOn;
    }

    /**
     * Gives the day on which the volunteer confirmed a fact first.
     *
     * @param fact the fact
     * @return the day, as days since 1970-01-01; later than any if never
     */
    public long confirmedOn(Fact fact) {
        return confirmedOn[fact.ordinal()];
    }

    /**
     * Finds the contact card that holds: of those that were complete by the end of a day the one that was issued last.
     *
     * @param day the day, as days since 1970-01-01
     * @return its day of issue, as days since 1970-01-01; empty when no card was complete
     */
    public OptionalLong lastCardIssuedBy(long day) {
        for (int i = cards.size() - 1; i >= 0; i--) {
            if (cards.get(i).completedOn() <= day) {
                return OptionalLong.of(cards.get(i).issuedOn());
            }
        }
        return OptionalLong.empty();
    }

    /**
     * Finds when a fact was confirmed last.
     *
     * @param fact the fact
     * @param day the day, as days since 1970-01-01
     * @return the last day until then, that day included, on which the volunteer confirmed it, as days since
     *     1970-01-01; empty when there is none
     */
    public OptionalLong lastConfirmedBy(Fact fact, long day) {
        if (!knowsBy(fact, day)) {
            return OptionalLong.empty();
        }
        long last = confirmedOn[fact.ordinal()];
        for (Confirmed again : confirmedAgain) {
            if (again.fact() == fact && again.day() <= day) {
                last = again.day();
            }
        }
        return OptionalLong.of(last);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PairingDays that
                && id.equals(that.id)
                && elder.equals(that.elder)
                && volunteer.equals(that.volunteer)
                && span.equals(that.span)
                && suspensions.equals(that.suspensions)
                && endReason == that.endReason
                && cards.equals(that.cards)
                && Arrays.equals(confirmedOn, that.confirmedOn)
                && confirmedAgain.equals(that.confirmedAgain);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, span, suspensions);
    }

    /** {@return the ids and the span} */
    @Override
    public String toString() {
        return id + " of " + elder + " and " + volunteer + ", " + span;
    }

    /** Gathers the days of one pairing, all of them as days since 1970-01-01. Not thread-safe. */
    public static final class Builder {
        private final PairingId id;
        private final ElderId elder;
        private final VolunteerId volunteer;
        private final List<DateRange> suspensions = new ArrayList<>(0);
        private final List<CardDays> cards = new ArrayList<>(1);
        private final long[] confirmedOn = new long[FACTS];
        private final List<Confirmed> confirmedAgain = new ArrayList<>(0);
        private long cardCompletedOn = NEVER;
        private @Nullable EndReason endReason;

        /**
         * Makes a builder of a pairing without suspensions, card or known facts.
         *
         * @param id the pairing
         * @param elder whom it is for
         * @param volunteer who cares
         */
        public Builder(PairingId id, ElderId elder, VolunteerId volunteer) {
            this.id = id;
            this.elder = elder;
            this.volunteer = volunteer;
            Arrays.fill(confirmedOn, NEVER);
        }

        /**
         * Adds a suspension.
         *
         * @param first its first day
         * @param last its last day, included; that of {@link LocalDate#MAX} while it is open
         * @return this builder
         */
        public Builder suspended(long first, long last) {
            suspensions.add(DateRange.ofEpochDays(first, last));
            return this;
        }

        /**
         * Says why it ended.
         *
         * @param reason the reason
         * @return this builder
         */
        public Builder endReason(EndReason reason) {
            endReason = reason;
            return this;
        }

        /**
         * Adds a contact card that is complete.
         *
         * @param issued the day of issue
         * @param completed the latest of the three days on which it was issued and each copy handed over
         * @return this builder
         */
        public Builder card(long issued, long completed) {
            cards.add(new CardDays(issued, completed));
            cardCompletedOn = Math.min(cardCompletedOn, completed);
            return this;
        }

        /**
         * Adds a day on which the volunteer confirmed a fact.
         *
         * @param fact the fact
         * @param day the day
         * @return this builder
         */
        public Builder confirmedOn(Fact fact, long day) {
            long first = confirmedOn[fact.ordinal()];
            confirmedOn[fact.ordinal()] = Math.min(first, day);
            if (first != NEVER) {
                confirmedAgain.add(new Confirmed(fact, Math.max(first, day)));
            }
            return this;
        }

        /**
         * Makes the days.
         *
         * @param start the first day
         * @param end the last day, included; that of {@link LocalDate#MAX} while it is open
         * @return the days of the pairing
         */
        public PairingDays build(long start, long end) {
            if (cards.size() > 1) {
                cards.sort(CardDays.ORDER);
            }
            if (confirmedAgain.size() > 1) {
                confirmedAgain.sort(Confirmed.ORDER);
            }
            return new PairingDays(this, DateRange.ofEpochDays(start, end));
        }
    }
}
