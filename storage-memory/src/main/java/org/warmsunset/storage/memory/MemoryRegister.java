package org.warmsunset.storage.memory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.ElderId;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Kind;
import org.warmsunset.kind.Shape;
import org.warmsunset.people.ElderKind;
import org.warmsunset.storage.Condition;
import org.warmsunset.storage.Kinds;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WritableRegister;

/**
 * The register of a kind.
 *
 * @param <K> the type of the id
 * @param <V> the type of the values
 */
final class MemoryRegister<K extends Comparable<K>, V> implements WritableRegister<K, V> {
    private final Supplier<Tables> tables;
    private final Kind<K, V> kind;

    MemoryRegister(Supplier<Tables> tables, Kind<K, V> kind) {
        this.tables = tables;
        this.kind = kind;
    }

    @Override
    public Optional<Versioned<V>> find(K id) {
        return Optional.ofNullable(rows().get(id));
    }

    @Override
    public List<Versioned<V>> where(Condition<V> which, @Nullable K after, int limit) {
        Predicate<V> test = which.in(tables.get()::rows);
        return table().page(row -> test.test(row.value()), after, limit);
    }

    @Override
    public void scan(List<? extends Field<V, ?>> fields, Consumer<? super Shape.Cells<V>> each) {
        rows().values().forEach(row -> each.accept(Shape.Cells.of(row.value())));
    }

    private List<Versioned<V>> those(Field<V, ?> field, Object content) {
        return rows().values().stream()
                .filter(row -> content.equals(field.of(row.value())))
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
            tables.get().requireReferences(kind, value);
            added.put(id, new Versioned<>(value, 1));
        }
        added.forEach(table()::put);
    }

    @Override
    public void update(V value, long version) {
        Versioned<V> stored = get(kind.idOf(value));
        if (stored.version() != version || !isOfOneElder(stored.value(), value)) {
            throw new RefusedException(
                    Reason.CHANGED_MEANWHILE, kind.idOf(value).toString(), stored);
        }
        kind.requireChange(stored.value(), value);
        tables.get().requireReferences(kind, value);
        replace(value, version);
    }

    private boolean isOfOneElder(V one, V other) {
        return kind.shape().fields().stream()
                .filter(field -> field.refersTo() == ElderKind.ELDER)
                .allMatch(field -> Objects.equals(field.of(one), field.of(other)));
    }

    @Override
    public void erase(K id) {
        bare(get(id));
        for (Kind<?, ?> other : Kinds.REGISTERS) {
            new MemoryRegister<>(tables, other).bareWhatRefersTo(kind, id);
        }
        if (id instanceof ElderId elder) {
            new MemoryCareLog(tables).eraseNotes(elder);
        }
    }

    private void bareWhatRefersTo(Kind<?, ?> erased, Object id) {
        for (Field<V, ?> field : kind.shape().fields()) {
            if (field.isLookedUp() && field.refersTo() == erased) {
                those(field, id).forEach(this::bare);
            }
        }
    }

    private void bare(Versioned<V> stored) {
        V bare = kind.erased(stored.value());
        if (!bare.equals(stored.value())) {
            replace(bare, stored.version());
        }
    }

    private void replace(V value, long version) {
        table().put(kind.idOf(value), new Versioned<>(value, version + 1));
    }

    private NavigableMap<K, Versioned<V>> rows() {
        return table().rows();
    }

    private Table<K, Versioned<V>> table() {
        return tables.get().of(kind);
    }
}
