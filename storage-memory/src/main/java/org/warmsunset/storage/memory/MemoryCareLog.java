package org.warmsunset.storage.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.RecordKind;
import org.warmsunset.care.Served;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.WritableCareLog;
import org.warmsunset.storage.memory.Tables.Entry;

/** The service records, with the day sets beside them. */
final class MemoryCareLog implements WritableCareLog {
    private final Supplier<Tables> tables;

    MemoryCareLog(Supplier<Tables> tables) {
        this.tables = tables;
    }

    @Override
    public List<ServiceRecord> find(Collection<RecordId> ids) {
        Map<RecordId, ServiceRecord> stored = tables().records.rows();
        List<ServiceRecord> found = new ArrayList<>();
        for (RecordId id : new TreeSet<>(ids)) {
            ServiceRecord record = stored.get(id);
            if (record != null) {
                found.add(record);
            }
        }
        return List.copyOf(found);
    }

    @Override
    public List<ServiceRecord> ofElders(ElderId first, ElderId last, DateRange days) {
        if (last.compareTo(first) < 0) {
            return List.of();
        }
        Entry from = Entry.before(first, days.first());
        Entry to = Entry.before(last, days.last().plusDays(1));
        return tables().journal.rows().subMap(from, to).values().stream()
                .filter(record -> days.contains(record.day()))
                .toList();
    }

    @Override
    public List<ServiceRecord> ofVolunteer(VolunteerId volunteer, DateRange days) {
        return tables.get().records.rows().values().stream()
                .filter(record -> record.servesFor(volunteer) && days.contains(record.day()))
                .sorted(Comparator.comparing(ServiceRecord::day).thenComparing(ServiceRecord::id))
                .toList();
    }

    @Override
    public void served(DateRange days, Consumer<Served> each) {
        tables().records.rows().values().stream()
                .filter(record -> days.contains(record.day()))
                .filter(record -> record.isDone() && record.voidedAt().isEmpty())
                .sorted(Comparator.comparing(ServiceRecord::day))
                .map(Served::of)
                .forEach(each);
    }

    @Override
    public List<ServiceRecord> risks(DateRange days) {
        return tables().journal.rows().values().stream()
                .filter(record -> record.tellsOfRisk() && days.contains(record.day()))
                .toList();
    }

    @Override
    public void append(Collection<ServiceRecord> records) {
        Map<RecordId, ServiceRecord> stored = tables().records.rows();
        Map<RecordId, ServiceRecord> added = new TreeMap<>();
        for (ServiceRecord record : records) {
            if (stored.containsKey(record.id()) || added.containsKey(record.id())) {
                throw new RefusedException(Reason.ALREADY_STORED, record.id().value(), stored.get(record.id()));
            }
            tables().requireReferences(RecordKind.SERVICE_RECORD, record);
            added.put(record.id(), record);
        }
        Set<ElderId> elders = new TreeSet<>();
        for (ServiceRecord record : added.values()) {
            put(record);
            elders.add(record.elder());
        }
        elders.forEach(this::rebuildDays);
    }

    @Override
    public void voidRecord(RecordId id, Instant at) {
        ServiceRecord stored = tables().records.rows().get(id);
        if (stored == null) {
            throw new RefusedException(Reason.NOT_STORED, id.value(), null);
        }
        if (stored.voidedAt().isPresent()) {
            throw new RefusedException(Reason.CHANGED_MEANWHILE, id.value(), stored);
        }
        put(stored.withVoidedAt(Optional.of(at)));
        rebuildDays(stored.elder());
    }

    private void put(ServiceRecord record) {
        tables().records.put(record.id(), record);
        tables().journal.put(Entry.of(record), record);
    }

    @Override
    public void rebuildDays(ElderId elder) {
        List<ServiceRecord> records = ofElders(elder, elder, DateRange.always());
        if (!records.isEmpty()) {
            tables().days.put(elder, CareDays.of(elder, records, KnownAt.now()));
        }
    }

    void eraseNotes(ElderId elder) {
        ofElders(elder, elder, DateRange.always()).forEach(record -> put(RecordKind.SERVICE_RECORD.erased(record)));
    }

    private Tables tables() {
        return tables.get();
    }
}
