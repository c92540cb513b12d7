package org.warmsunset.testkit;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
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
 * A register of the {@link Model}.
 *
 * @param <K> the type of the id
 * @param <V> the type of the values
 */
final class ModelRegister<K extends Comparable<K>, V> implements WritableRegister<K, V> {
    private final ModelState state;
    private final Kind<K, V> kind;
    private final SortedMap<K, Versioned<V>> rows;

    ModelRegister(ModelState state, Kind<K, V> kind) {
        this.state = state;
        this.kind = kind;
        this.rows = state.rows(kind);
    }

    @Override
    public Optional<Versioned<V>> find(K id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public List<Versioned<V>> where(Condition<V> which, @Nullable K after, int limit) {
        return rows.values().stream()
                .filter(row -> after == null || kind.idOf(row.value()).compareTo(after) > 0)
                .filter(row -> which.in(state::rows).test(row.value()))
                .limit(limit)
                .toList();
    }

    @Override
    public void scan(List<? extends Field<V, ?>> fields, Consumer<? super Shape.Cells<V>> each) {
        rows.values().forEach(row -> each.accept(Shape.Cells.of(row.value())));
    }

    private List<Versioned<V>> those(Field<V, ?> field, Object content) {
        return rows.values().stream()
                .filter(row -> Objects.equals(field.of(row.value()), content))
                .toList();
    }

    @Override
    public void insert(Collection<? extends V> values) {
        for (V value : values) {
            K id = kind.idOf(value);
            if (rows.containsKey(id)) {
                throw new RefusedException(Reason.ALREADY_STORED, id.toString(), null);
            }
            state.requireReferences(kind, value);
            rows.put(id, new Versioned<>(value, 1));
        }
    }

    @Override
    public void update(V value, long version) {
        Versioned<V> stored = get(kind.idOf(value));
        if (stored.version() != version || !isOfOneElder(stored.value(), value)) {
            throw new RefusedException(
                    Reason.CHANGED_MEANWHILE, kind.idOf(value).toString(), stored);
        }
        kind.requireChange(stored.value(), value);
        state.requireReferences(kind, value);
        rows.put(kind.idOf(value), new Versioned<>(value, version + 1));
    }

    private boolean isOfOneElder(V one, V other) {
        return kind.shape().fields().stream()
                .filter(field -> field.refersTo() == ElderKind.ELDER)
                .allMatch(field -> Objects.equals(field.of(one), field.of(other)));
    }

    @Override
    public void erase(K id) {
        bare(get(id));
        Kinds.REGISTERS.forEach(other -> new ModelRegister<>(state, other).bareWhatRefersTo(kind, id));
        if (id instanceof ElderId elder) {
            new ModelCareLog(state).eraseNotes(elder);
        }
    }

    private void bareWhatRefersTo(Kind<?, ?> erased, Object id) {
        kind.shape().fields().stream()
                .filter(field -> field.isLookedUp() && field.refersTo() == erased)
                .forEach(field -> those(field, id).forEach(this::bare));
    }

    private void bare(Versioned<V> stored) {
        V left = kind.erased(stored.value());
        if (!left.equals(stored.value())) {
            rows.put(kind.idOf(left), new Versioned<>(left, stored.version() + 1));
        }
    }
}
