package org.warmsunset.ownstore;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.Served;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WritableCareLog;

/** The service records: values like others, but for the questions that are asked of them. */
final class Records implements WritableCareLog {
    private final Values<RecordId, ServiceRecord> values;

    Records(Values<RecordId, ServiceRecord> values) {
        this.values = values;
    }

    private Stream<ServiceRecord> all() {
        return values.map().values().stream().map(Versioned::value);
    }

    @Override
    public List<ServiceRecord> find(Collection<RecordId> ids) {
        Set<RecordId> wanted = Set.copyOf(ids);
        return all().filter(record -> wanted.contains(record.id())).toList();
    }

    @Override
    public List<ServiceRecord> ofElders(ElderId first, ElderId last, DateRange days) {
        return all().filter(record -> record.elder().compareTo(first) >= 0)
                .filter(record -> record.elder().compareTo(last) <= 0)
                .filter(record -> days.contains(record.day()))
                .sorted(comparing(ServiceRecord::elder)
                        .thenComparing(ServiceRecord::day)
                        .thenComparing(ServiceRecord::id))
                .toList();
    }

    @Override
    public List<ServiceRecord> ofVolunteer(VolunteerId volunteer, DateRange days) {
        return all().filter(record -> record.servesFor(volunteer) && days.contains(record.day()))
                .sorted(comparing(ServiceRecord::day).thenComparing(ServiceRecord::id))
                .toList();
    }

    @Override
    public void served(DateRange days, Consumer<Served> each) {
        all().filter(record -> record.isDone() && record.voidedAt().isEmpty())
                .filter(record -> days.contains(record.day()))
                .sorted(comparing(ServiceRecord::day))
                .forEach(record -> each.accept(Served.of(record)));
    }

    @Override
    public List<ServiceRecord> risks(DateRange days) {
        return all().filter(record -> record.tellsOfRisk() && days.contains(record.day()))
                .sorted(comparing(ServiceRecord::elder)
                        .thenComparing(ServiceRecord::day)
                        .thenComparing(ServiceRecord::id))
                .toList();
    }

    @Override
    public void append(Collection<ServiceRecord> records) {
        values.insert(records);
    }

    @Override
    public void voidRecord(RecordId id, Instant at) {
        ServiceRecord record = values.get(id).value();
        if (record.voidedAt().isPresent()) {
            throw new RefusedException(Reason.CHANGED_MEANWHILE, id.value(), record);
        }
        values.put(record.withVoidedAt(at), 1);
    }

    /** There are no day sets beside the records that could be wrong. */
    @Override
    public void rebuildDays(ElderId elder) {
        values.map();
    }
}
