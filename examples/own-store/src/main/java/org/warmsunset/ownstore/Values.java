package org.warmsunset.ownstore;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WritableRegister;

/**
 * The values of a kind, whichever it is: its fields say what they refer to and what of them goes with a person.
 *
 * @param <K> the type of the id
 * @param <V> the type of the values
 */
record Values<K extends Comparable<K>, V>(Supplier<Programme> programme, Kind<K, V> kind)
        implements WritableRegister<K, V> {
    NavigableMap<K, Versioned<V>> map() {
        return programme.get().of(kind);
    }

    @Override
    public Optional<Versioned<V>> find(K id) {
        return Optional.ofNullable(map().get(id));
    }

    /** Without an index, it tries one value after the other. */
    @Override
    public List<Versioned<V>> where(Condition<V> which, @Nullable K after, int limit) {
        Predicate<V> test = which.in(programme.get()::of);
        return (after == null ? map() : map().tailMap(after, false))
                .values().stream()
                        .filter(row -> test.test(row.value()))
                        .limit(limit)
                        .toList();
    }

    @Override
    public void scan(List<? extends Field<V, ?>> fields, Consumer<? super Shape.Cells<V>> each) {
        map().values().forEach(row -> each.accept(Shape.Cells.of(row.value())));
    }

    private List<Versioned<V>> those(Field<V, ?> field, Object content) {
        return map().values().stream()
                .filter(row -> content.equals(field.of(row.value())))
                .toList();
    }

    /** Looks at all before it adds one, so that a refusal leaves nothing of the batch (V3). */
    @Override
    public void insert(Collection<? extends V> values) {
        Set<K> seen = new HashSet<>();
        for (V value : values) {
            K id = kind.idOf(value);
            if (!seen.add(id) || map().containsKey(id)) {
                throw refused(Reason.ALREADY_STORED, id);
            }
            requireReferences(value);
        }
        values.forEach(value -> put(value, 1));
    }

    /** A value keeps its elder (V11). */
    @Override
    public void update(V value, long version) {
        Versioned<V> stored = get(kind.idOf(value));
        if (stored.version() != version
                || !fieldsTo(ElderKind.ELDER).stream()
                        .allMatch(field -> Objects.equals(field.of(stored.value()), field.of(value)))) {
            throw refused(Reason.CHANGED_MEANWHILE, kind.idOf(value));
        }
        kind.requireChange(stored.value(), value);
        requireReferences(value);
        put(value, version + 1);
    }

    /** Takes what is not open of the value and of what hangs on it; of an elder's records too (E4, E5). */
    @Override
    public void erase(K id) {
        bare(get(id));
        Programme.KINDS.forEach(other -> new Values<>(programme, other).bareWhatHangsOn(kind, id));
    }

    private void bareWhatHangsOn(Kind<?, ?> erased, Object id) {
        for (Field<V, ?> field : fieldsTo(erased)) {
            if (field.isLookedUp() || erased == ElderKind.ELDER) {
                those(field, id).forEach(this::bare);
            }
        }
    }

    private void bare(Versioned<V> stored) {
        V left = kind.erased(stored.value());
        if (!left.equals(stored.value())) {
            put(left, stored.version() + 1);
        }
    }

    void removeWhatIsOf(ElderId elder) {
        map().entrySet()
                .removeIf(row -> row.getKey().equals(elder)
                        || fieldsTo(ElderKind.ELDER).stream()
                                .anyMatch(field ->
                                        elder.equals(field.of(row.getValue().value()))));
    }

    void put(V value, long version) {
        map().put(kind.idOf(value), new Versioned<>(value, version));
    }

    private RefusedException refused(Reason reason, K id) {
        return new RefusedException(reason, id.toString(), map().get(id));
    }

    private void requireReferences(V value) {
        for (Kind<?, ?> other : Programme.KINDS) {
            for (Field<V, ?> field : fieldsTo(other)) {
                Object id = field.of(value);
                if (id != null && !programme.get().of(other).containsKey(id)) {
                    throw refused(Reason.UNKNOWN_REFERENCE, kind.idOf(value));
                }
            }
        }
    }

    private List<Field<V, ?>> fieldsTo(Kind<?, ?> other) {
        return kind.shape().fields().stream()
                .filter(field -> field.refersTo() == other)
                .toList();
    }
}
