package org.warmsunset.storage.memory;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

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

    void put(K key, R row) {
        if (shared) {
            rows = new TreeMap<>(rows);
            shared = false;
        }
        rows.put(key, row);
    }
}
