package org.warmsunset.pairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
    private final long cardCompletedOn;
    private final long[] confirmedOn;

    private PairingDays(Builder builder, DateRange span) {
        this.id = builder.id;
        this.elder = builder.elder;
        this.volunteer = builder.volunteer;
        this.span = span;
        this.suspensions = List.copyOf(builder.suspensions);
        this.cardCompletedOn = builder.cardCompletedOn;
        this.confirmedOn = builder.confirmedOn.clone();
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
        pairing.card().flatMap(ContactCard::completedOn).ifPresent(day -> days.cardCompletedOn(day.toEpochDay()));
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
        long first = Math.max(span.firstEpochDay(), range.firstEpochDay());
        long last = Math.min(span.lastEpochDay(), range.lastEpochDay());
        return last < first ? DaySet.empty() : DaySet.of(DateRange.ofEpochDays(first, last));
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

    /**
     * Tells whether the contact card was complete by the end of a day.
     *
     * @param day the day, as days since 1970-01-01
     * @return whether it was issued, and both copies handed over
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

    @Override
    public boolean equals(Object other) {
        return other instanceof PairingDays that
                && id.equals(that.id)
                && elder.equals(that.elder)
                && volunteer.equals(that.volunteer)
                && span.equals(that.span)
                && suspensions.equals(that.suspensions)
                && cardCompletedOn == that.cardCompletedOn
                && Arrays.equals(confirmedOn, that.confirmedOn);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, span, suspensions);
    }

    /** {@return the ids and the span} */
    @Override
    public String toString() {
        return "%s of %s and %s, %s".formatted(id, elder, volunteer, span);
    }

    /** Gathers the days of one pairing, all of them as days since 1970-01-01. Not thread-safe. */
    public static final class Builder {
        private final PairingId id;
        private final ElderId elder;
        private final VolunteerId volunteer;
        private final List<DateRange> suspensions = new ArrayList<>(0);
        private final long[] confirmedOn = new long[FACTS];
        private long cardCompletedOn = NEVER;

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
         * Says when the contact card was complete.
         *
         * @param day the latest of the three days on which it was issued and each copy handed over
         * @return this builder
         */
        public Builder cardCompletedOn(long day) {
            cardCompletedOn = day;
            return this;
        }

        /**
         * Says when the volunteer confirmed a fact.
         *
         * @param fact the fact
         * @param day the day
         * @return this builder
         * @throws IllegalStateException if she has confirmed it on another day already
         */
        public Builder confirmedOn(Fact fact, long day) {
            if (confirmedOn[fact.ordinal()] != NEVER) {
                throw new IllegalStateException("%s is confirmed twice".formatted(fact));
            }
            confirmedOn[fact.ordinal()] = day;
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
            return new PairingDays(this, DateRange.ofEpochDays(start, end));
        }
    }
}
