package org.warmsunset.storage.memory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WritableRegister;

/**
 * A register over one table.
 *
 * @param <K> the type of the id
 * @param <T> the type of the values
 */
class MemoryRegister<K extends Comparable<K>, T> implements WritableRegister<K, T> {
    private final MemorySession session;
    private final Table<K, Versioned<T>> table;
    private final Function<T, K> idOf;

    MemoryRegister(MemorySession session, Table<K, Versioned<T>> table, Function<T, K> idOf) {
        this.session = session;
        this.table = table;
        this.idOf = idOf;
    }

    @Override
    public final Optional<Versioned<T>> find(K id) {
        return Optional.ofNullable(rows().get(id));
    }

    @Override
    public final List<Versioned<T>> page(@Nullable K after, int limit) {
        return MemorySession.page(rows(), after, limit);
    }

    @Override
    public final void insert(Collection<? extends T> values) {
        NavigableMap<K, Versioned<T>> rows = rows();
        Map<K, Versioned<T>> added = new TreeMap<>();
        for (T value : values) {
            K id = idOf.apply(value);
            if (rows.containsKey(id) || added.containsKey(id)) {
                throw new RefusedException(Reason.ALREADY_STORED, id.toString(), rows.get(id));
            }
            requireReferences(value);
            added.put(id, new Versioned<>(value, 1));
        }
        added.forEach(table::put);
    }

    @Override
    public final void update(T value, long version) {
        K id = idOf.apply(value);
        Versioned<T> stored = rows().get(id);
        if (stored == null) {
            throw new RefusedException(Reason.NOT_STORED, id.toString(), null);
        }
        if (stored.version() != version || !mayBecome(stored.value(), value)) {
            throw new RefusedException(Reason.CHANGED_MEANWHILE, id.toString(), stored);
        }
        requireReferences(value);
        table.put(id, new Versioned<>(value, version + 1));
    }

    /** Refuses a value that names what is not stored. */
    void requireReferences(T value) {}

    /** Tells whether an update may put one value in place of another. */
    boolean mayBecome(T stored, T value) {
        return true;
    }

    final NavigableMap<K, Versioned<T>> rows() {
        session.requireUsable();
        return table.rows();
    }
}
