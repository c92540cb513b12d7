package org.warmsunset.storage.memory;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Kind;
import org.warmsunset.people.ElderKind;
import org.warmsunset.storage.Kinds;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.Versioned;

/** All that is stored. Once a write has published its tables, nothing changes them any more. */
final class Tables {
    private final Map<Kind<?, ?>, Table<?, ?>> registers = new HashMap<>();

    final Table<RecordId, ServiceRecord> records;

    /** The records in the order in which an elder's are read. */
    final Table<Entry, ServiceRecord> journal;

    /** The projection of each elder's records to days; nothing for an elder without a record. */
    final Table<ElderId, CareDays> days;

    /** Who did what with whose personal data. */
    final Table<Long, JournalEntry> accesses;

    /** Where a record stands in the journal. */
    record Entry(ElderId elder, LocalDate day, String id) implements Comparable<Entry> {
        private static final Comparator<Entry> ORDER =
                Comparator.comparing(Entry::elder).thenComparing(Entry::day).thenComparing(Entry::id);

        static Entry of(ServiceRecord record) {
            return new Entry(record.elder(), record.day(), record.id().value());
        }

        /** Before all entries of that elder and day. */
        static Entry before(ElderId elder, LocalDate day) {
            return new Entry(elder, day, "");
        }

        @Override
        public int compareTo(Entry other) {
            return ORDER.compare(this, other);
        }
    }

    Tables() {
        Kinds.REGISTERS.forEach(kind -> registers.put(kind, new Table<>()));
        records = new Table<>();
        journal = new Table<>();
        days = new Table<>();
        accesses = new Table<>();
    }

    Tables(Tables base) {
        base.registers.forEach((kind, table) -> registers.put(kind, new Table<>(table)));
        records = new Table<>(base.records);
        journal = new Table<>(base.journal);
        days = new Table<>(base.days);
        accesses = new Table<>(base.accesses);
    }

    /** The values of a kind. */
    @SuppressWarnings("unchecked") // a table is only filled through this method
    <K extends Comparable<K>, V> Table<K, Versioned<V>> of(Kind<K, V> kind) {
        return (Table<K, Versioned<V>>) requireNonNull(registers.get(kind), kind.name());
    }

    <K extends Comparable<K>, V> NavigableMap<K, Versioned<V>> rows(Kind<K, V> kind) {
        return of(kind).rows();
    }

    /** Refuses a value that refers to what is not stored. */
    <K extends Comparable<K>, V> void requireReferences(Kind<K, V> kind, V value) {
        for (Field<V, ?> field : kind.shape().fields()) {
            Kind<?, ?> other = field.refersTo();
            if (other != null && isMissing(other, field.of(value))) {
                throw new RefusedException(
                        Reason.UNKNOWN_REFERENCE, kind.idOf(value).toString(), null);
            }
        }
    }

    /** Takes out an elder and all that refers to her. */
    void remove(ElderId elder) {
        Kinds.REGISTERS.forEach(kind -> removeFrom(kind, elder));
        records.removeIf(record -> record.elder().equals(elder));
        journal.removeIf(record -> record.elder().equals(elder));
        days.remove(elder);
    }

    private <K extends Comparable<K>, V> void removeFrom(Kind<K, V> kind, ElderId elder) {
        of(kind).removeIf(row -> kind.idOf(row.value()).equals(elder)
                || kind.shape().fields().stream()
                        .anyMatch(field -> field.refersTo() == ElderKind.ELDER && elder.equals(field.of(row.value()))));
    }

    private boolean isMissing(Kind<?, ?> kind, @Nullable Object id) {
        return id != null && !of(kind).rows().containsKey(id);
    }
}
