package org.warmsunset.storage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.warmsunset.basics.DateRange;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Kind;

/**
 * Which values of a kind are asked for. A database answers each by an index; a store that has none asks {@link #in}.
 *
 * <pre>{@code
 * Condition<Pairing> ending = Condition.between(PairingKind.END, today, today.plusDays(30));
 * List<Versioned<Pairing>> page = session.pairings().where(ending, null, 100);
 * }</pre>
 *
 * @param <V> the values
 */
public sealed interface Condition<V> {
    /**
     * Makes a test, for a store that tries one value after the other.
     *
     * @param stored gives what is stored of the kind and of others
     * @return the test, good as long as that does not change
     */
    Predicate<V> in(Stored stored);

    /** Gives what is stored. */
    @FunctionalInterface
    interface Stored {
        /**
         * Gives the values of a kind.
         *
         * @param kind the kind
         * @param <K> the type of the id
         * @param <W> the type of the values
         * @return the values by id
         */
        <K extends Comparable<K>, W> Map<K, Versioned<W>> of(Kind<K, W> kind);
    }

    /**
     * Asks for values that hold some content.
     *
     * @param field a field by which the kind is {@linkplain Field#isLookedUp() looked up}
     * @param content what it holds
     * @param <V> the values
     * @param <T> the content
     * @return the condition
     * @throws IllegalArgumentException if the kind is not looked up by the field
     */
    static <V, T> Condition<V> is(Field<V, T> field, T content) {
        return new Is<>(field, content);
    }

    /**
     * Asks for values whose content lies between two others.
     *
     * @param field an open field by which the kind is looked up
     * @param first the least content, included
     * @param last the greatest, included
     * @param <V> the values
     * @param <T> the content
     * @return the condition
     * @throws IllegalArgumentException if the kind is not looked up by the field, or the field is sealed
     */
    static <V, T extends Comparable<? super T>> Condition<V> between(Field<V, T> field, T first, T last) {
        return new Between<>(field, first, last);
    }

    /**
     * Asks for values that last from one day to another and have some day of a range.
     *
     * @param first the field of the first day
     * @param last the field of the last day, without content while it lasts
     * @param days the range
     * @param <V> the values
     * @return the condition
     */
    static <V> Condition<V> touches(Field<V, LocalDate> first, Field<V, LocalDate> last, DateRange days) {
        return new Touches<>(first, last, days);
    }

    /**
     * Asks for values that have no content in a field.
     *
     * @param field the field
     * @param <V> the values
     * @return the condition
     */
    static <V> Condition<V> blank(Field<V, ?> field) {
        return new Blank<>(field);
    }

    /**
     * Asks for values to which only so many others refer.
     *
     * @param number how many are too many
     * @param kind the kind of the values
     * @param others the kind of the others
     * @param by the field by which they refer to the value
     * @param which which of the others count
     * @param <K> the id of a value
     * @param <V> the values
     * @param <L> the id of another
     * @param <W> the others
     * @return the condition
     */
    static <K extends Comparable<K>, V, L extends Comparable<L>, W> Condition<V> fewer(
            int number, Kind<K, V> kind, Kind<L, W> others, Field<W, K> by, Condition<W> which) {
        return new Fewer<>(number, kind, others, by, which);
    }

    /**
     * Asks for values for which several conditions hold.
     *
     * @param conditions the conditions; without any all values are asked for
     * @param <V> the values
     * @return the condition
     */
    static <V> Condition<V> all(List<Condition<V>> conditions) {
        return new All<>(conditions);
    }

    /**
     * Asks for values for which another condition holds as well.
     *
     * @param other the other condition
     * @return the condition
     */
    default Condition<V> and(Condition<V> other) {
        return all(List.of(this, other));
    }

    /**
     * The field holds the content.
     *
     * @param field the field
     * @param content the content
     */
    record Is<V, T>(Field<V, T> field, T content) implements Condition<V> {
        /**
         * Refuses a field by which nobody looks up.
         *
         * @param field the field
         * @param content the content
         */
        public Is {
            requireLookedUp(field);
        }

        @Override
        public Predicate<V> in(Stored stored) {
            return value -> content.equals(field.of(value));
        }
    }

    /**
     * The field's content lies between two others, both included.
     *
     * @param field the field
     * @param first the least
     * @param last the greatest
     */
    record Between<V, T extends Comparable<? super T>>(Field<V, T> field, T first, T last) implements Condition<V> {
        /**
         * Refuses a field by which nobody looks up, and one whose order a store does not see.
         *
         * @param field the field
         * @param first the least
         * @param last the greatest
         */
        public Between {
            requireLookedUp(field);
            if (field.privacy() == Field.Privacy.SECRET) {
                throw new IllegalArgumentException("field %s is sealed, and has no order".formatted(field));
            }
        }

        @Override
        public Predicate<V> in(Stored stored) {
            return value -> {
                T content = field.of(value);
                return content != null && content.compareTo(first) >= 0 && content.compareTo(last) <= 0;
            };
        }
    }

    /**
     * The days from one field's to another's have some day of a range.
     *
     * @param first the field of the first day
     * @param last the field of the last day
     * @param days the range
     */
    record Touches<V>(Field<V, LocalDate> first, Field<V, LocalDate> last, DateRange days) implements Condition<V> {
        @Override
        public Predicate<V> in(Stored stored) {
            return value -> {
                LocalDate begin = first.of(value);
                LocalDate end = last.of(value);
                return begin != null
                        && begin.toEpochDay() <= days.lastEpochDay()
                        && (end == null || end.toEpochDay() >= days.firstEpochDay());
            };
        }
    }

    /**
     * The field has no content.
     *
     * @param field the field
     */
    record Blank<V>(Field<V, ?> field) implements Condition<V> {
        @Override
        public Predicate<V> in(Stored stored) {
            return value -> field.of(value) == null;
        }
    }

    /**
     * Fewer than so many others refer to the value.
     *
     * @param number how many are too many
     * @param kind the kind of the values
     * @param others the kind of the others
     * @param by the field by which they refer to the value
     * @param which which of the others count
     */
    record Fewer<K extends Comparable<K>, V, L extends Comparable<L>, W>(
            int number, Kind<K, V> kind, Kind<L, W> others, Field<W, K> by, Condition<W> which)
            implements Condition<V> {
        /** Counts once, by one walk through the others. */
        @Override
        public Predicate<V> in(Stored stored) {
            Map<K, Integer> counted = new HashMap<>();
            Predicate<W> counts = which.in(stored);
            for (Versioned<W> other : stored.of(others).values()) {
                K id = by.of(other.value());
                if (id != null && counts.test(other.value())) {
                    counted.merge(id, 1, Integer::sum);
                }
            }
            return value -> counted.getOrDefault(kind.idOf(value), 0) < number;
        }
    }

    /**
     * All of some conditions hold.
     *
     * @param conditions the conditions
     */
    record All<V>(List<Condition<V>> conditions) implements Condition<V> {
        /**
         * Copies the list.
         *
         * @param conditions the conditions
         */
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Predicate<V> in(Stored stored) {
            Predicate<V> test = value -> true;
            for (Condition<V> condition : conditions) {
                test = test.and(condition.in(stored));
            }
            return test;
        }
    }

    private static void requireLookedUp(Field<?, ?> field) {
        if (!field.isLookedUp()) {
            throw new IllegalArgumentException("values are not looked up by field " + field);
        }
    }
}
