package org.warmsunset.testkit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WritableRegister;

/**
 * A register of the {@link Model}.
 *
 * @param <K> the type of the id
 * @param <T> the type of the values
 */
class ModelRegister<K extends Comparable<K>, T> implements WritableRegister<K, T> {
    private final SortedMap<K, Versioned<T>> rows;
    private final Function<T, K> idOf;

    ModelRegister(SortedMap<K, Versioned<T>> rows, Function<T, K> idOf) {
        this.rows = rows;
        this.idOf = idOf;
    }

    @Override
    public Optional<Versioned<T>> find(K id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public List<Versioned<T>> page(@Nullable K after, int limit) {
        return rows.values().stream()
                .filter(row -> after == null || idOf.apply(row.value()).compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public void insert(Collection<? extends T> values) {
        for (T value : values) {
            K id = idOf.apply(value);
            if (rows.containsKey(id)) {
                throw new RefusedException(Reason.ALREADY_STORED, id.toString(), null);
            }
            requireReferences(value);
            rows.put(id, new Versioned<>(value, 1));
        }
    }

    @Override
    public void update(T value, long version) {
        K id = idOf.apply(value);
        Versioned<T> stored = find(id).orElseThrow(() -> new RefusedException(Reason.NOT_STORED, id.toString(), null));
        if (stored.version() != version || !mayBecome(stored.value(), value)) {
            throw new RefusedException(Reason.CHANGED_MEANWHILE, id.toString(), stored);
        }
        requireReferences(value);
        rows.put(id, new Versioned<>(value, version + 1));
    }

    /** Refuses a value that names what is not stored. */
    void requireReferences(T value) {}

    /** Tells whether an update may put one value in place of another. */
    boolean mayBecome(T stored, T value) {
        return true;
    }
}
