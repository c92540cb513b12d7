package org.warmsunset.storage.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.ElderId;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Kind;
import org.warmsunset.people.ElderKind;
import org.warmsunset.storage.Kinds;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WritableRegister;

/** The register of a kind over its table. */
class MemoryRegister<K extends Comparable<K>, V> implements WritableRegister<K, V> {
    private final MemorySession session;
    private final Kind<K, V> kind;

    MemoryRegister(MemorySession session, Kind<K, V> kind) {
        this.session = session;
        this.kind = kind;
    }

    @Override
    public Optional<Versioned<V>> find(K id) {
        return Optional.ofNullable(rows().get(id));
    }

    @Override
    public List<Versioned<V>> page(@Nullable K after, int limit) {
        return MemorySession.page(rows(), after, limit);
    }

    @Override
    public <T> List<Versioned<V>> where(Field<V, T> field, T content) {
        if (!field.isLookedUp() || !kind.shape().fields().contains(field)) {
            throw new IllegalArgumentException("%s is not looked up by %s".formatted(kind, field));
        }
        return rows().values().stream()
                .filter(stored -> content.equals(field.of(stored.value())))
                .toList();
    }

    @Override
    public void insert(Collection<? extends V> values) {
        NavigableMap<K, Versioned<V>> rows = rows();
        Map<K, Versioned<V>> added = new TreeMap<>();
        for (V value : values) {
            K id = kind.idOf(value);
            if (rows.containsKey(id) || added.containsKey(id)) {
                throw new RefusedException(Reason.ALREADY_STORED, id.toString(), rows.get(id));
            }
            session.requireReferences(kind, value);
            added.put(id, new Versioned<>(value, 1));
        }
        added.forEach(session.tables().of(kind)::put);
    }

    @Override
    public void update(V value, long version) {
        K id = kind.idOf(value);
        Versioned<V> stored = stored(id);
        if (stored.version() != version || !isOfTheSameElder(stored.value(), value)) {
            throw new RefusedException(Reason.CHANGED_MEANWHILE, id.toString(), stored);
        }
        session.requireReferences(kind, value);
        put(id, value, version);
    }

    private Versioned<V> stored(K id) {
        Versioned<V> stored = rows().get(id);
        if (stored == null) {
            throw new RefusedException(Reason.NOT_STORED, id.toString(), null);
        }
        return stored;
    }

    private void put(K id, V value, long version) {
        session.tables().of(kind).put(id, new Versioned<>(value, version + 1));
    }

    /** Everything about an elder hangs on her id: it does not go to another. */
    private boolean isOfTheSameElder(V stored, V value) {
        return kind.shape().fields().stream()
                .filter(field -> ElderKind.ELDER.equals(field.refersTo()))
                .allMatch(field -> String.valueOf(field.text(stored)).equals(field.text(value)));
    }

    @Override
    public void erase(K id) {
        erase(id, stored(id));
        Kinds.REGISTERS.forEach(other -> eraseThoseWhoName(id, other));
        if (id instanceof ElderId elder) {
            session.careLog().eraseSecrets(elder);
        }
    }

    private void erase(K id, Versioned<V> stored) {
        V erased = kind.erased(stored.value());
        if (!erased.equals(stored.value())) {
            put(id, erased, stored.version());
        }
    }

    private <L extends Comparable<L>, W> void eraseThoseWhoName(K id, Kind<L, W> other) {
        MemoryRegister<L, W> register = new MemoryRegister<>(session, other);
        for (Field<W, ?> field : other.shape().fields()) {
            if (kind.equals(field.refersTo()) && field.isLookedUp()) {
                for (Map.Entry<L, Versioned<W>> row :
                        new ArrayList<>(register.rows().entrySet())) {
                    if (id.equals(field.of(row.getValue().value()))) {
                        register.erase(row.getKey(), row.getValue());
                    }
                }
            }
        }
    }

    private NavigableMap<K, Versioned<V>> rows() {
        session.requireUsable();
        return session.tables().of(kind).rows();
    }
}
