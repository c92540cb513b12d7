package org.warmsunset.storage;

import java.util.Collection;
import java.util.List;

/**
 * Stored values by id that can be added to and changed.
 *
 * @param <K> the type of the id
 * @param <T> the type of the values
 */
public interface WritableRegister<K, T> extends Register<K, T> {
    /**
     * Adds values at version 1.
     *
     * @param values the values, none of whose ids is stored
     * @throws RefusedException with {@code ALREADY_STORED} if an id is, or {@code UNKNOWN_REFERENCE} if a value names
     *     an elder or a volunteer that is not stored
     */
    void insert(Collection<? extends T> values);

    /**
     * Adds a value at version 1.
     *
     * @param value the value
     * @throws RefusedException as {@link #insert(Collection)} does
     */
    default void insert(T value) {
        insert(List.of(value));
    }

    /**
     * Replaces a value; its version grows by one.
     *
     * @param value the value
     * @param version the version that was read
     * @throws RefusedException with {@code NOT_STORED} if there is none by that id, {@code CHANGED_MEANWHILE} and the
     *     current state if the version is another, or {@code UNKNOWN_REFERENCE} if it names an elder or a volunteer
     *     that is not stored
     */
    void update(T value, long version);
}
