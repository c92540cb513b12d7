package org.warmsunset.storage;

import java.util.Collection;
import java.util.List;

/**
 * A stored value and the version that an update must name.
 *
 * @param <T> the type of the value
 * @param value the value
 * @param version 1 when it was inserted, one more with every update
 */
public record Versioned<T>(T value, long version) {
    /**
     * Takes the values alone.
     *
     * @param stored stored values
     * @param <T> the type of the values
     * @return the values, in the same order
     */
    public static <T> List<T> values(Collection<Versioned<T>> stored) {
        return stored.stream().map(Versioned::value).toList();
    }
}
