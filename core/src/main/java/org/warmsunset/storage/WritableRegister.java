package org.warmsunset.storage;

import java.util.Collection;
import java.util.List;

/**
 * Stored values of one kind, by id, that can be added to, changed and erased.
 *
 * @param <K> the type of the id
 * @param <V> the type of the values
 */
public interface WritableRegister<K extends Comparable<K>, V> extends Register<K, V> {
    /**
     * Adds values at version 1.
     *
     * @param values the values, none of whose ids is stored
     * @throws RefusedException with {@code ALREADY_STORED} if an id is, or {@code UNKNOWN_REFERENCE} if a value refers
     *     to another that is not stored
     */
    void insert(Collection<? extends V> values);

    /**
     * Adds a value at version 1.
     *
     * @param value the value
     * @throws RefusedException as {@link #insert(Collection)} does
     */
    default void insert(V value) {
        insert(List.of(value));
    }

    /**
     * Replaces a value; its version grows by one.
     *
     * @param value the value
     * @param version the version that was read
     * @throws IllegalArgumentException if the kind's values {@linkplain org.warmsunset.kind.Kind#isFrozen() never
     *     change} in that way
     * @throws RefusedException with {@code NOT_STORED} if there is none by that id, {@code CHANGED_MEANWHILE} and the
     *     current state if the version is another or the stored value belongs to another elder, or
     *     {@code UNKNOWN_REFERENCE} if it refers to another that is not stored
     */
    void update(V value, long version);

    /**
     * Erases a person: of the value itself and of all values that refer to it only the open fields are left, and their
     * versions grow by one where something was taken. Of an elder the notes of her records go too. Nothing of what is
     * taken is left in whatever the store is kept, as far as it is the store's to remove.
     *
     * @param id the id
     * @throws RefusedException with {@code NOT_STORED} if there is none by that id
     * @see org.warmsunset.kind.Kind#erased
     */
    void erase(K id);
}
