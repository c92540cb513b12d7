package org.warmsunset.storage.sharded;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.ElderId;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Kind;
import org.warmsunset.kind.Shape;
import org.warmsunset.people.ElderKind;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.Condition;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WritableRegister;
import org.warmsunset.storage.WriteSession;

/**
 * Elders, or what refers to them, each in the store of its elder. Entries about nobody but volunteers, teams and units
 * are in every store.
 */
record EldersRegister<K extends Comparable<K>, V>(Sessions sessions, ReadSession all, Kind<K, V> kind)
        implements WritableRegister<K, V> {
    private CommonRegister<K, V> common() {
        return new CommonRegister<>(sessions, all, kind);
    }

    /** Whether a value that lies in a store counts there. */
    private boolean isOf(int store, @Nullable ElderId elder) {
        return elder == null ? store == sessions.stores().get(0) : sessions.home(elder) == store;
    }

    @Override
    public Optional<Versioned<V>> find(K id) {
        return kind == ElderKind.ELDER
                ? sessions.look(
                        sessions.of((ElderId) (Object) id),
                        session -> session.register(kind).find(id))
                : findAnywhere(id);
    }

    /** A store that is away matters only if no other one has it. */
    private Optional<Versioned<V>> findAnywhere(K id) {
        BrokenException away = null;
        for (int store : sessions.stores()) {
            try {
                Optional<Versioned<V>> found = sessions.look(
                                store, session -> session.register(kind).find(id))
                        .filter(stored -> isOf(store, ElderKinds.elderOf(kind, stored.value())));
                if (found.isPresent()) {
                    return found;
                }
            } catch (BrokenException e) {
                away = e;
            }
        }
        if (away != null) {
            throw away;
        }
        return Optional.empty();
    }

    @Override
    public List<Versioned<V>> where(Condition<V> which, @Nullable K after, int limit) {
        ElderId named = ElderKinds.namedBy(kind, which);
        if (named != null) {
            return sessions.look(
                    sessions.of(named), session -> session.register(kind).where(which, after, limit));
        }
        return new InOrder<K, Versioned<V>>(
                        sessions.stores(),
                        (store, last, share) -> sessions.look(
                                store, session -> session.register(kind).where(which, last, share)),
                        stored -> kind.idOf(stored.value()),
                        (store, stored) -> isOf(store, ElderKinds.elderOf(kind, stored.value())))
                .page(after, limit);
    }

    @Override
    public void scan(List<? extends Field<V, ?>> fields, Consumer<? super Shape.Cells<V>> each) {
        List<Field<V, ?>> withElder = new ArrayList<>(fields);
        Field<V, ?> elder = ElderKinds.field(kind);
        if (!withElder.contains(elder)) {
            withElder.add(elder);
        }
        for (int store : sessions.stores()) {
            sessions.<@Nullable Object>look(store, session -> {
                session.register(kind).scan(withElder, cells -> {
                    if (isOf(store, ElderKinds.elderOf(kind, cells))) {
                        each.accept(cells);
                    }
                });
                return null;
            });
        }
    }

    @Override
    public void insert(Collection<? extends V> values) {
        List<V> hers = new ArrayList<>();
        List<V> nobodys = new ArrayList<>();
        WriteSession home = null;
        for (V value : values) {
            ElderId elder = ElderKinds.elderOf(kind, value);
            if (elder == null) {
                nobodys.add(value);
            } else {
                home = sessions.changeOf(elder);
                hers.add(value);
            }
        }
        if (home != null) {
            home.register(kind).insert(hers);
        }
        common().insert(nobodys);
    }

    @Override
    public void update(V value, long version) {
        ElderId elder = ElderKinds.elderOf(kind, value);
        if (elder == null) {
            common().update(value, version);
        } else {
            sessions.changeOf(elder).register(kind).update(value, version);
        }
    }

    @Override
    public void erase(K id) {
        V stored = find(id).orElseThrow(() -> new RefusedException(Reason.NOT_STORED, id.toString(), null))
                .value();
        ElderId elder = ElderKinds.elderOf(kind, stored);
        if (elder == null) {
            common().erase(id);
        } else {
            sessions.changeOf(elder).register(kind).erase(id);
        }
    }
}
