package org.warmsunset.storage;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stored values by id.
 *
 * @param <K> the type of the id
 * @param <T> the type of the values
 */
public interface Register<K, T> {
    /**
     * Looks a value up.
     *
     * @param id its id
     * @return the value and its version; empty when there is none
     */
    Optional<Versioned<T>> find(K id);

    /**
     * Gives a page of the values, ordered by id.
     *
     * @param after the last id of the page before; null for the first page
     * @param limit how many at most, at least 1
     * @return the values after it; fewer than {@code limit} only at the end
     */
    List<Versioned<T>> page(@Nullable K after, int limit);
}
