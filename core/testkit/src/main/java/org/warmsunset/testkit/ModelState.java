package org.warmsunset.testkit;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.basics.RecordId;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Kind;
import org.warmsunset.storage.Kinds;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.Versioned;

/** All that the {@link Model} holds. */
record ModelState(
        Map<Kind<?, ?>, SortedMap<?, ?>> registers,
        SortedMap<RecordId, ServiceRecord> records,
        SortedMap<Long, JournalEntry> journal) {
    ModelState() {
        this(new HashMap<>(), new TreeMap<>(), new TreeMap<>());
        Kinds.REGISTERS.forEach(kind -> registers.put(kind, new TreeMap<>()));
    }

    ModelState(ModelState other) {
        this(new HashMap<>(), new TreeMap<>(other.records), new TreeMap<>(other.journal));
        other.registers.forEach((kind, rows) -> registers.put(kind, new TreeMap<>(rows)));
    }

    @SuppressWarnings("unchecked") // rows are only put there as rows of their kind
    <K extends Comparable<K>, V> SortedMap<K, Versioned<V>> rows(Kind<K, V> kind) {
        return (SortedMap<K, Versioned<V>>) requireNonNull(registers.get(kind), kind.name());
    }

    /** Refuses a value that refers to what is not stored. */
    <K extends Comparable<K>, V> void requireReferences(Kind<K, V> kind, V value) {
        for (Field<V, ?> field : kind.shape().fields()) {
            Kind<?, ?> other = field.refersTo();
            Object id = field.of(value);
            if (other != null && id != null && !rows(other).containsKey(id)) {
                throw new RefusedException(
                        Reason.UNKNOWN_REFERENCE, kind.idOf(value).toString(), null);
            }
        }
    }
}
