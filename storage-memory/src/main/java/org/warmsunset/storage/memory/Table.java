package org.warmsunset.storage.memory;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Rows ordered by key. A table made from another shares its rows until the first change, and takes a copy then.
 *
 * @param <K> the type of the keys
 * @param <R> the type of the rows
 */
final class Table<K extends Comparable<K>, R> {
    private NavigableMap<K, R> rows;
    private boolean shared;

    Table() {
        rows = new TreeMap<>();
    }

    Table(Table<K, R> base) {
        rows = base.rows;
        shared = true;
    }

    NavigableMap<K, R> rows() {
        return Collections.unmodifiableNavigableMap(rows);
    }

    List<R> page(Predicate<R> which, @Nullable K after, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit (%d) is below 1".formatted(limit));
        }
        Collection<R> left = (after == null ? rows : rows.tailMap(after, false)).values();
        return left.stream().filter(which).limit(limit).toList();
    }

    void put(K key, R row) {
        own().put(key, row);
    }

    void remove(K key) {
        if (rows.containsKey(key)) {
            own().remove(key);
        }
    }

    void removeIf(Predicate<R> which) {
        if (rows.values().stream().anyMatch(which)) {
            own().values().removeIf(which);
        }
    }

    private NavigableMap<K, R> own() {
        if (shared) {
            rows = new TreeMap<>(rows);
            shared = false;
        }
        return rows;
    }
}
