package org.warmsunset.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.warmsunset.archive.OnePerson;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.Served;
import org.warmsunset.care.ServiceRecord;

/** Records, each under the ids of those who stay. */
record MergedCareLog(CareLog log, OnePerson one) implements CareLog {
    private static final Comparator<ServiceRecord> BY_DAY =
            Comparator.comparing(ServiceRecord::day).thenComparing(ServiceRecord::id);
    private static final Comparator<ServiceRecord> BY_ELDER =
            Comparator.comparing(ServiceRecord::elder).thenComparing(BY_DAY);

    private ServiceRecord as(ServiceRecord record) {
        return record.withElder(one.of(record.elder()))
                .withVolunteer(one.of(record.volunteer()))
                .withStandInFor(record.standInFor().map(one::of));
    }

    @Override
    public List<ServiceRecord> find(Collection<RecordId> ids) {
        return log.find(ids).stream().map(this::as).toList();
    }

    @Override
    public List<ServiceRecord> ofElders(ElderId first, ElderId last, DateRange days) {
        List<ServiceRecord> all = new ArrayList<>(log.ofElders(first, last, days));
        all.removeIf(record -> one.elders().containsKey(record.elder()));
        one.elders().forEach((away, stays) -> {
            if (stays.compareTo(first) >= 0 && stays.compareTo(last) <= 0) {
                all.addAll(log.ofElders(away, away, days));
            }
        });
        return all.stream().map(this::as).sorted(BY_ELDER).toList();
    }

    @Override
    public List<ServiceRecord> ofVolunteer(VolunteerId volunteer, DateRange days) {
        return Stream.concat(Stream.of(volunteer), one.others(volunteer).stream())
                .flatMap(id -> log.ofVolunteer(id, days).stream())
                .map(this::as)
                .distinct()
                .filter(record -> record.servesFor(volunteer))
                .sorted(BY_DAY)
                .toList();
    }

    @Override
    public void served(DateRange days, Consumer<Served> each) {
        log.served(
                days,
                served -> each.accept(new Served(
                        served.record(),
                        one.of(served.volunteer()),
                        served.day(),
                        served.minutes(),
                        served.start(),
                        served.event(),
                        served.recordedAt())));
    }

    @Override
    public List<ServiceRecord> risks(DateRange days) {
        return log.risks(days).stream().map(this::as).sorted(BY_ELDER).toList();
    }
}
