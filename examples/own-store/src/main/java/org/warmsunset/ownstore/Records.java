package org.warmsunset.ownstore;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.WritableCareLog;

/** The service records. */
final class Records implements WritableCareLog {
    private final Session session;

    Records(Session session) {
        this.session = session;
    }

    private NavigableMap<RecordId, ServiceRecord> map() {
        return session.programme().records();
    }

    @Override
    public List<ServiceRecord> find(Collection<RecordId> ids) {
        Set<RecordId> wanted = Set.copyOf(ids);
        return map().values().stream()
                .filter(record -> wanted.contains(record.id()))
                .toList();
    }

    @Override
    public List<ServiceRecord> ofElders(ElderId first, ElderId last, DateRange days) {
        return map().values().stream()
                .filter(record -> record.elder().compareTo(first) >= 0)
                .filter(record -> record.elder().compareTo(last) <= 0)
                .filter(record -> days.contains(record.day()))
                .sorted(comparing(ServiceRecord::elder)
                        .thenComparing(ServiceRecord::day)
                        .thenComparing(ServiceRecord::id))
                .toList();
    }

    @Override
    public Map<ElderId, CareDays> careDays(ElderId first, ElderId last, DateRange days, KnownAt knownAt) {
        return CareDays.byElder(ofElders(first, last, days), knownAt);
    }

    @Override
    public void append(Collection<ServiceRecord> records) {
        Set<RecordId> seen = new HashSet<>();
        for (ServiceRecord record : records) {
            RecordId id = record.id();
            if (!seen.add(id) || map().containsKey(id)) {
                throw new RefusedException(Reason.ALREADY_STORED, id.value(), map().get(id));
            }
            session.requireStored(record.elder(), id);
            session.requireStored(record.volunteer(), id);
            record.standInFor().ifPresent(paired -> session.requireStored(paired, id));
        }
        records.forEach(record -> map().put(record.id(), record));
    }

    @Override
    public void voidRecord(RecordId id, Instant at) {
        ServiceRecord record = map().get(id);
        if (record == null) {
            throw new RefusedException(Reason.NOT_STORED, id.value(), null);
        }
        if (record.voidedAt().isPresent()) {
            throw new RefusedException(Reason.CHANGED_MEANWHILE, id.value(), record);
        }
        map().put(id, record.withVoidedAt(at));
    }

    /** There are no day sets beside the records that could be wrong. */
    @Override
    public void rebuildDays(ElderId elder) {
        session.programme();
    }

    @Override
    public void eraseNotes(ElderId elder) {
        map().replaceAll((id, record) -> record.elder().equals(elder) ? record.withNote(Optional.empty()) : record);
    }
}
