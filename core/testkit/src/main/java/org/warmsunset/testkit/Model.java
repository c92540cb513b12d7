package org.warmsunset.testkit;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.basics.RecordId;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.kind.Kind;
import org.warmsunset.storage.Kinds;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WriteSession;

/**
 * What a store should answer, said as simply as it can be: a few sorted maps, used by one thread. It keeps no day sets;
 * it makes them of the records whenever it is asked.
 */
final class Model implements ProgrammeStore {
    private State state;

    Model() {
        this(new State());
    }

    private Model(State state) {
        this.state = state;
    }

    Model copy() {
        return new Model(new State(state));
    }

    /** All that is stored, to tell two models apart. */
    Object state() {
        return state;
    }

    @Override
    public <T extends @Nullable Object> T read(Function<? super ReadSession, T> work) {
        return work.apply(new ModelSession(state));
    }

    @Override
    public <T extends @Nullable Object> T write(Function<? super WriteSession, T> work) {
        State changed = new State(state);
        T result = work.apply(new ModelSession(changed));
        state = changed;
        return result;
    }

    @Override
    public void close() {}

    record State(
            Map<Kind<?, ?>, SortedMap<?, ?>> registers,
            SortedMap<RecordId, ServiceRecord> records,
            SortedMap<Long, JournalEntry> journal) {
        State() {
            this(new HashMap<>(), new TreeMap<>(), new TreeMap<>());
            Kinds.REGISTERS.forEach(kind -> registers.put(kind, new TreeMap<>()));
        }

        State(State other) {
            this(new HashMap<>(), new TreeMap<>(other.records), new TreeMap<>(other.journal));
            other.registers.forEach((kind, rows) -> registers.put(kind, new TreeMap<>(rows)));
        }

        @SuppressWarnings("unchecked") // rows are only put there as rows of their kind
        <K extends Comparable<K>, V> SortedMap<K, Versioned<V>> rows(Kind<K, V> kind) {
            return (SortedMap<K, Versioned<V>>) requireNonNull(registers.get(kind), kind.name());
        }
    }
}
