package org.warmsunset.ownstore;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;
import org.warmsunset.storage.Versioned;

/** All that is stored, in maps that are ordered as the rules ask. Nothing changes one that the store has kept. */
record Programme(
        NavigableMap<ElderId, Versioned<Elder>> elders,
        NavigableMap<VolunteerId, Versioned<Volunteer>> volunteers,
        NavigableMap<PairingId, Versioned<Pairing>> pairings,
        NavigableMap<RecordId, ServiceRecord> records,
        NavigableMap<Long, JournalEntry> journal) {

    static Programme empty() {
        return new Programme(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    Programme copy() {
        return new Programme(
                new TreeMap<>(elders),
                new TreeMap<>(volunteers),
                new TreeMap<>(pairings),
                new TreeMap<>(records),
                new TreeMap<>(journal));
    }
}
