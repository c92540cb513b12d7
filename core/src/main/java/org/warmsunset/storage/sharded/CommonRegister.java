package org.warmsunset.storage.sharded;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Kind;
import org.warmsunset.kind.Shape;
import org.warmsunset.storage.Condition;
import org.warmsunset.storage.Pages;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.Register;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WritableRegister;

/**
 * Values that are no elder's, such as volunteers and units, which every store holds whole. One is stored when every
 * store has it: what a write that was cut short left in some of them, the same write brings into the others.
 *
 * @param all the session, in which others refer to them
 */
record CommonRegister<K extends Comparable<K>, V>(Sessions sessions, ReadSession all, Kind<K, V> kind)
        implements WritableRegister<K, V> {
    @Override
    public Optional<Versioned<V>> find(K id) {
        return sessions.lookAnywhere(session -> session.register(kind).find(id));
    }

    /** How many refer to a value only all stores together can tell. */
    @Override
    public List<Versioned<V>> where(Condition<V> which, @Nullable K after, int limit) {
        List<Condition.Fewer<?, V, ?, ?>> counts = new ArrayList<>();
        Condition<V> rest = withoutCounts(which, counts);
        return Pages.sifted(
                after,
                limit,
                (last, wanted) ->
                        sessions.lookAnywhere(session -> session.register(kind).where(rest, last, wanted)),
                stored -> kind.idOf(stored.value()),
                stored -> counts.stream().allMatch(count -> holds(count, kind.idOf(stored.value()))));
    }

    private Condition<V> withoutCounts(Condition<V> which, List<Condition.Fewer<?, V, ?, ?>> counts) {
        if (which instanceof Condition.Fewer<?, V, ?, ?> count) {
            counts.add(count);
            return Condition.all(List.of());
        }
        return which instanceof Condition.All<V> all
                ? Condition.all(all.conditions().stream()
                        .map(each -> withoutCounts(each, counts))
                        .toList())
                : which;
    }

    @SuppressWarnings("unchecked") // what refers to a value holds its id
    private <L extends Comparable<L>, W> boolean holds(Condition.Fewer<?, V, L, W> count, K id) {
        Condition<W> its = Condition.is((Field<W, K>) count.by(), id).and(count.which());
        Register<L, W> others = all.register(count.others());
        return others.where(its, null, count.number()).size() < count.number();
    }

    @Override
    public void scan(List<? extends Field<V, ?>> fields, Consumer<? super Shape.Cells<V>> each) {
        sessions.<@Nullable Object>look(sessions.stores().get(0), session -> {
            session.register(kind).scan(fields, each);
            return null;
        });
    }

    private List<WritableRegister<K, V>> everywhere() {
        List<WritableRegister<K, V>> registers = new ArrayList<>();
        sessions.stores().forEach(store -> registers.add(sessions.change(store).register(kind)));
        return registers;
    }

    @Override
    public void insert(Collection<? extends V> values) {
        if (values.isEmpty()) {
            return;
        }
        List<WritableRegister<K, V>> registers = everywhere();
        for (V value : values) {
            K id = kind.idOf(value);
            if (registers.stream().allMatch(register -> register.find(id).isPresent())) {
                throw new RefusedException(
                        Reason.ALREADY_STORED,
                        id.toString(),
                        registers.get(0).find(id).orElse(null));
            }
        }
        for (WritableRegister<K, V> register : registers) {
            List<V> missing = new ArrayList<>();
            for (V value : values) {
                if (register.find(kind.idOf(value)).isEmpty()) {
                    missing.add(value);
                } else {
                    replace(register, kind, value);
                }
            }
            register.insert(missing);
        }
        values.forEach(value -> level(registers, value));
    }

    @Override
    public void update(V value, long version) {
        K id = kind.idOf(value);
        List<WritableRegister<K, V>> registers = everywhere();
        if (registers.stream().noneMatch(register -> version(register, id) == version)) {
            registers.get(0).update(value, version);
        }
        for (WritableRegister<K, V> register : registers) {
            if (version(register, id) == version) {
                register.update(value, version);
            } else {
                replace(register, kind, value);
            }
        }
        level(registers, value);
    }

    /** Its version in one store, or 0. */
    private static <K extends Comparable<K>, V> long version(Register<K, V> register, K id) {
        return register.find(id).map(Versioned::version).orElse(0L);
    }

    /** Ends at one version in all stores, even if some of them were ahead. */
    private void level(List<WritableRegister<K, V>> registers, V value) {
        long greatest = registers.stream()
                .mapToLong(register -> version(register, kind.idOf(value)))
                .max()
                .orElseThrow();
        registers.forEach(register -> Versions.raise(register, kind, value, greatest));
    }

    @Override
    public void erase(K id) {
        everywhere().forEach(register -> register.erase(id));
    }

    /** Brings a value into one store, whatever is there. */
    static <K extends Comparable<K>, V> void replace(WritableRegister<K, V> register, Kind<K, V> kind, V value) {
        Optional<Versioned<V>> stored = register.find(kind.idOf(value));
        if (stored.isEmpty()) {
            register.insert(value);
        } else if (!stored.get().value().equals(value)) {
            register.update(value, stored.get().version());
        }
    }
}
