package org.warmsunset.ownstore;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WritableRegister;

/**
 * A register over one map.
 *
 * @param <K> the type of the id
 * @param <T> the type of the values
 */
class Values<K extends Comparable<K>, T> implements WritableRegister<K, T> {
    private final Supplier<NavigableMap<K, Versioned<T>>> map;
    private final Function<T, K> idOf;

    Values(Supplier<NavigableMap<K, Versioned<T>>> map, Function<T, K> idOf) {
        this.map = map;
        this.idOf = idOf;
    }

    @Override
    public final Optional<Versioned<T>> find(K id) {
        return Optional.ofNullable(map.get().get(id));
    }

    @Override
    public final List<Versioned<T>> page(@Nullable K after, int limit) {
        NavigableMap<K, Versioned<T>> all = map.get();
        return (after == null ? all : all.tailMap(after, false))
                .values().stream().limit(limit).toList();
    }

    /** Looks at all before it adds one, so that a refusal leaves nothing of the batch (E3). */
    @Override
    public final void insert(Collection<? extends T> values) {
        Set<K> seen = new HashSet<>();
        for (T value : values) {
            K id = idOf.apply(value);
            if (!seen.add(id) || find(id).isPresent()) {
                throw new RefusedException(Reason.ALREADY_STORED, id.toString(), find(id).orElse(null));
            }
            requireReferences(value);
        }
        values.forEach(value -> map.get().put(idOf.apply(value), new Versioned<>(value, 1)));
    }

    @Override
    public final void update(T value, long version) {
        K id = idOf.apply(value);
        Versioned<T> stored = find(id).orElseThrow(() -> new RefusedException(Reason.NOT_STORED, id.toString(), null));
        if (stored.version() != version || !mayBecome(stored.value(), value)) {
            throw new RefusedException(Reason.CHANGED_MEANWHILE, id.toString(), stored);
        }
        requireReferences(value);
        map.get().put(id, new Versioned<>(value, version + 1));
    }

    /** Refuses a value that names what is not stored. */
    void requireReferences(T value) {}

    /** Tells whether an update may put one value in place of another. */
    boolean mayBecome(T stored, T value) {
        return true;
    }
}
