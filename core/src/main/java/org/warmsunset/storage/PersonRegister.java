package org.warmsunset.storage;

import java.util.List;
import org.warmsunset.basics.ResidentId;

/**
 * Stored persons, who can also be looked up by their identity numbers.
 *
 * @param <K> the type of the id
 * @param <T> the type of the persons
 */
public interface PersonRegister<K, T> extends Register<K, T> {
    /**
     * Looks persons up by identity number. It is meant to be one person's, but a store does not see to that.
     *
     * @param number the number
     * @return those who have it, ordered by id
     */
    List<Versioned<T>> find(ResidentId number);
}
