package org.warmsunset.testkit;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.RecordKind;
import org.warmsunset.care.Served;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.WritableCareLog;

/** The service records of the {@link Model}. */
final class ModelCareLog implements WritableCareLog {
    private final ModelState state;
    private final SortedMap<RecordId, ServiceRecord> rows;

    ModelCareLog(ModelState state) {
        this.state = state;
        this.rows = state.records();
    }

    @Override
    public List<ServiceRecord> find(Collection<RecordId> ids) {
        return rows.values().stream()
                .filter(record -> ids.contains(record.id()))
                .toList();
    }

    @Override
    public List<ServiceRecord> ofElders(ElderId first, ElderId last, DateRange days) {
        return rows.values().stream()
                .filter(record -> record.elder().compareTo(first) >= 0)
                .filter(record -> record.elder().compareTo(last) <= 0)
                .filter(record -> days.contains(record.day()))
                .sorted(comparing(ServiceRecord::elder)
                        .thenComparing(ServiceRecord::day)
                        .thenComparing(ServiceRecord::id))
                .toList();
    }

    @Override
    public List<ServiceRecord> ofVolunteer(VolunteerId volunteer, DateRange days) {
        return rows.values().stream()
                .filter(record -> record.servesFor(volunteer) && days.contains(record.day()))
                .sorted(comparing(ServiceRecord::day).thenComparing(ServiceRecord::id))
                .toList();
    }

    @Override
    public void served(DateRange days, Consumer<Served> each) {
        rows.values().stream()
                .filter(record -> days.contains(record.day()))
                .filter(record -> record.isDone() && record.voidedAt().isEmpty())
                .sorted(comparing(ServiceRecord::day))
                .forEach(record -> each.accept(Served.of(record)));
    }

    @Override
    public List<ServiceRecord> risks(DateRange days) {
        return rows.values().stream()
                .filter(record -> record.tellsOfRisk() && days.contains(record.day()))
                .sorted(comparing(ServiceRecord::elder)
                        .thenComparing(ServiceRecord::day)
                        .thenComparing(ServiceRecord::id))
                .toList();
    }

    @Override
    public void append(Collection<ServiceRecord> records) {
        for (ServiceRecord record : records) {
            if (rows.containsKey(record.id())) {
                throw new RefusedException(Reason.ALREADY_STORED, record.id().value(), null);
            }
            state.requireReferences(RecordKind.SERVICE_RECORD, record);
            rows.put(record.id(), record);
        }
    }

    @Override
    public void voidRecord(RecordId id, Instant at) {
        ServiceRecord record = rows.get(id);
        if (record == null) {
            throw new RefusedException(Reason.NOT_STORED, id.value(), null);
        }
        if (record.voidedAt().isPresent()) {
            throw new RefusedException(Reason.CHANGED_MEANWHILE, id.value(), record);
        }
        rows.put(id, record.withVoidedAt(at));
    }

    @Override
    public void rebuildDays(ElderId elder) {}

    void eraseNotes(ElderId elder) {
        rows.replaceAll(
                (id, record) -> record.elder().equals(elder) ? RecordKind.SERVICE_RECORD.erased(record) : record);
    }
}
