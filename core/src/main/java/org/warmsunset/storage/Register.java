package org.warmsunset.storage;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Shape;

/**
 * Stored values of one kind, by id.
 *
 * @param <K> the type of the id
 * @param <V> the type of the values
 */
public interface Register<K extends Comparable<K>, V> {
    /**
     * Looks a value up.
     *
     * @param id its id
     * @return the value and its version; empty when there is none
     */
    Optional<Versioned<V>> find(K id);

    /**
     * Looks a value up that should be there.
     *
     * @param id its id
     * @return the value and its version
     * @throws RefusedException with {@code NOT_STORED} if there is none
     */
    default Versioned<V> get(K id) {
        return find(id).orElseThrow(
                        () -> new RefusedException(RefusedException.Reason.NOT_STORED, id.toString(), null));
    }

    /**
     * Gives a page of the values for which a condition holds, ordered by id.
     *
     * @param which the condition
     * @param after the last id of the page before; null for the first page
     * @param limit how many at most, at least 1
     * @return the values after it; fewer than {@code limit} only at the end
     */
    List<Versioned<V>> where(Condition<V> which, @Nullable K after, int limit);

    /**
     * Hands out some fields of all values, and opens no other: what a search in texts that are encrypted takes.
     *
     * @param fields the fields
     * @param each takes the content of those fields of one value after the other, in any order; good only while it is
     *     called
     */
    void scan(List<? extends Field<V, ?>> fields, Consumer<? super Shape.Cells<V>> each);

    /**
     * Gives a page of the values, ordered by id.
     *
     * @param after the last id of the page before; null for the first page
     * @param limit how many at most, at least 1
     * @return the values after it; fewer than {@code limit} only at the end
     */
    default List<Versioned<V>> page(@Nullable K after, int limit) {
        return where(Condition.all(List.of()), after, limit);
    }

    /**
     * Looks values up by a field.
     *
     * @param field a field by which the kind is {@linkplain Field#isLookedUp() looked up}
     * @param content what it holds
     * @param <T> the content
     * @return the values that hold it, ordered by id
     * @throws IllegalArgumentException if the kind is not looked up by the field
     */
    default <T> List<Versioned<V>> where(Field<V, T> field, T content) {
        return where(Condition.is(field, content), null, Integer.MAX_VALUE);
    }
}
