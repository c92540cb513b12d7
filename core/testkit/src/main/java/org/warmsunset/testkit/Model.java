package org.warmsunset.testkit;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WriteSession;

/**
 * What a store should answer, said as simply as it can be: five sorted maps, used by one thread. It keeps no day sets;
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
            SortedMap<ElderId, Versioned<Elder>> elders,
            SortedMap<VolunteerId, Versioned<Volunteer>> volunteers,
            SortedMap<PairingId, Versioned<Pairing>> pairings,
            SortedMap<RecordId, ServiceRecord> records,
            SortedMap<Long, JournalEntry> journal) {
        State() {
            this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        }

        State(State other) {
            this(
                    new TreeMap<>(other.elders),
                    new TreeMap<>(other.volunteers),
                    new TreeMap<>(other.pairings),
                    new TreeMap<>(other.records),
                    new TreeMap<>(other.journal));
        }
    }
}
