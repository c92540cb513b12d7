package org.warmsunset.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is in force from which day on, such as the district where somebody lives: each value holds until the next one
 * begins.
 *
 * <pre>{@code
 * Timeline<Status> statuses = new Timeline.Builder<Status>()
 *         .add(LocalDate.of(2026, 3, 1).toEpochDay(), Status.AWAY)
 *         .add(LocalDate.of(2026, 4, 1).toEpochDay(), Status.PRESENT)
 *         .build();
 * statuses.on(LocalDate.of(2026, 3, 31).toEpochDay());   // AWAY
 * }</pre>
 *
 * <p>Immutable, thread-safe and compared by value.
 *
 * @param <T> what is in force
 */
public final class Timeline<T> {
    private static final Timeline<?> EMPTY = new Timeline<>(new long[0], List.of());

    private final long[] begins;
    private final List<T> values;

    private Timeline(long[] begins, List<T> values) {
        this.begins = begins;
        this.values = values;
    }

    /**
     * Gives the timeline on which nothing is ever in force.
     *
     * @param <T> what could be
     * @return the timeline
     */
    @SuppressWarnings("unchecked") // it holds none
    public static <T> Timeline<T> empty() {
        return (Timeline<T>) EMPTY;
    }

    /** {@return whether nothing is ever in force} */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /**
     * Gives what is in force on a day.
     *
     * @param day the day, as days since 1970-01-01
     * @return the value that began last by the end of the day; empty before the first
     */
    public Optional<T> on(long day) {
        for (int i = begins.length - 1; i >= 0; i--) {
            if (begins[i] <= day) {
                return Optional.of(values.get(i));
            }
        }
        return Optional.empty();
    }

    /** {@return the days on which a value begins, as days since 1970-01-01, in their order} */
    public long[] begins() {
        return begins.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Timeline<?> that && Arrays.equals(begins, that.begins) && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(begins) + values.hashCode();
    }

    /** {@return how many values begin, since they may be personal} */
    @Override
    public String toString() {
        return values.size() + " in force after each other";
    }

    /**
     * Gathers what comes into force. Not thread-safe.
     *
     * @param <T> what is in force
     */
    public static final class Builder<T> {
        private long[] begins = new long[0];
        private final List<T> values = new ArrayList<>(0);

        /** Makes a builder of an empty timeline. */
        public Builder() {}

        /**
         * Adds a value. Of two of one day the later one holds.
         *
         * @param day the day on which it begins, as days since 1970-01-01; not before that of the value added last
         * @param value the value
         * @return this builder
         * @throws IllegalArgumentException if the day is before that of the value added last
         */
        public Builder<T> add(long day, T value) {
            int last = values.size() - 1;
            if (last >= 0 && begins[last] > day) {
                throw new IllegalArgumentException("day " + day + " comes after day " + begins[last]);
            }
            if (last >= 0 && begins[last] == day) {
                values.set(last, value);
            } else {
                begins = Arrays.copyOf(begins, last + 2);
                begins[last + 1] = day;
                values.add(value);
            }
            return this;
        }

        /** {@return the timeline of the values added so far} */
        public Timeline<T> build() {
            return values.isEmpty() ? empty() : new Timeline<>(begins.clone(), List.copyOf(values));
        }
    }
}
