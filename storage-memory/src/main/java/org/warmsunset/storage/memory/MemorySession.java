package org.warmsunset.storage.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WritableAccessJournal;
import org.warmsunset.storage.WritableCareLog;
import org.warmsunset.storage.WritablePairingRegister;
import org.warmsunset.storage.WritablePersonRegister;
import org.warmsunset.storage.WriteSession;

/** A session over tables that belong to it alone, or that nothing changes any more. */
final class MemorySession implements WriteSession, AutoCloseable {
    private final Thread thread = Thread.currentThread();
    private final Tables tables;
    private boolean over;

    MemorySession(Tables tables) {
        this.tables = tables;
    }

    @Override
    public WritablePersonRegister<ElderId, Elder> elders() {
        requireUsable();
        return new MemoryPersons<>(this, tables().elders, Elder::id, Elder::residentId);
    }

    @Override
    public WritablePersonRegister<VolunteerId, Volunteer> volunteers() {
        requireUsable();
        return new MemoryPersons<>(this, tables().volunteers, Volunteer::id, Volunteer::residentId);
    }

    @Override
    public WritablePairingRegister pairings() {
        requireUsable();
        return new MemoryPairings(this);
    }

    @Override
    public WritableCareLog careLog() {
        requireUsable();
        return new MemoryCareLog(this);
    }

    @Override
    public WritableAccessJournal journal() {
        requireUsable();
        return new MemoryJournal(this);
    }

    /** Gives the days of all years: more than were asked for may come. */
    @Override
    public List<CaseFile> caseFiles(@Nullable ElderId after, int limit, DateRange days) {
        requireUsable();
        List<Versioned<Elder>> page = page(tables.elders.rows(), after, limit);
        Map<ElderId, List<Pairing>> pairings = new HashMap<>();
        for (Versioned<Pairing> pairing : tables.pairings.rows().values()) {
            pairings.computeIfAbsent(pairing.value().elder(), elder -> new ArrayList<>())
                    .add(pairing.value());
        }
        List<CaseFile> files = new ArrayList<>();
        for (Versioned<Elder> elder : page) {
            ElderId id = elder.value().id();
            files.add(CaseFile.of(
                    id,
                    elder.value().district(),
                    pairings.getOrDefault(id, List.of()),
                    tables.days.rows().getOrDefault(id, CareDays.none())));
        }
        return List.copyOf(files);
    }

    static <K, R> List<R> page(NavigableMap<K, R> rows, @Nullable K after, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit (%d) is below 1".formatted(limit));
        }
        Collection<R> left = (after == null ? rows : rows.tailMap(after, false)).values();
        return left.stream().limit(limit).toList();
    }

    Tables tables() {
        return tables;
    }

    void requireUsable() {
        if (over) {
            throw new IllegalStateException("the session is over: its work has ended");
        }
        if (Thread.currentThread() != thread) {
            throw new IllegalStateException("the session belongs to thread %s, not to %s"
                    .formatted(thread.getName(), Thread.currentThread().getName()));
        }
    }

    void requireStored(ElderId elder, String namedBy) {
        if (!tables.elders.rows().containsKey(elder)) {
            throw new RefusedException(RefusedException.Reason.UNKNOWN_REFERENCE, namedBy, null);
        }
    }

    void requireStored(VolunteerId volunteer, String namedBy) {
        if (!tables.volunteers.rows().containsKey(volunteer)) {
            throw new RefusedException(RefusedException.Reason.UNKNOWN_REFERENCE, namedBy, null);
        }
    }

    @Override
    public void close() {
        over = true;
    }
}
