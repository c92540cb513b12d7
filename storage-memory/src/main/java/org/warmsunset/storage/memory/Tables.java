package org.warmsunset.storage.memory;

import java.time.LocalDate;
import java.util.Comparator;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;
import org.warmsunset.storage.Versioned;

/** All that is stored. Once a write has published its tables, nothing changes them any more. */
final class Tables {
    final Table<ElderId, Versioned<Elder>> elders;
    final Table<VolunteerId, Versioned<Volunteer>> volunteers;
    final Table<PairingId, Versioned<Pairing>> pairings;
    final Table<RecordId, ServiceRecord> records;

    /** The records in the order in which an elder's are read. */
    final Table<Entry, ServiceRecord> journal;

    /** The projection of each elder's records to days; nothing for an elder without a day. */
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
        elders = new Table<>();
        volunteers = new Table<>();
        pairings = new Table<>();
        records = new Table<>();
        journal = new Table<>();
        days = new Table<>();
        accesses = new Table<>();
    }

    Tables(Tables base) {
        elders = new Table<>(base.elders);
        volunteers = new Table<>(base.volunteers);
        pairings = new Table<>(base.pairings);
        records = new Table<>(base.records);
        journal = new Table<>(base.journal);
        days = new Table<>(base.days);
        accesses = new Table<>(base.accesses);
    }
}
