package org.warmsunset.storage.sharded;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.Served;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.people.ElderKind;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.CareLog;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.WritableCareLog;
import org.warmsunset.storage.WriteSession;

/** The records, each in the store of its elder. */
record ShardedCareLog(Sessions sessions) implements WritableCareLog {
    private static final Comparator<ServiceRecord> BY_DAY =
            Comparator.comparing(ServiceRecord::day).thenComparing(ServiceRecord::id);
    private static final Comparator<ServiceRecord> BY_ELDER =
            Comparator.comparing(ServiceRecord::elder).thenComparing(BY_DAY);

    /** For how many months all stores are asked one by one, before anybody looks which months there are. */
    private static final long FEW_MONTHS = 240;

    /** A store that is away matters only if the others have not all of them. */
    @Override
    public List<ServiceRecord> find(Collection<RecordId> ids) {
        Set<RecordId> missing = new TreeSet<>(ids);
        TreeMap<RecordId, ServiceRecord> found = new TreeMap<>();
        BrokenException away = null;
        for (int store : sessions.stores()) {
            try {
                for (ServiceRecord record : missing.isEmpty() ? List.<ServiceRecord>of() : find(store, missing)) {
                    found.put(record.id(), record);
                    missing.remove(record.id());
                }
            } catch (BrokenException e) {
                away = e;
            }
        }
        if (away != null && !missing.isEmpty()) {
            throw away;
        }
        return List.copyOf(found.values());
    }

    private List<ServiceRecord> find(int store, Set<RecordId> ids) {
        return hers(store, sessions.look(store, session -> session.careLog().find(ids)));
    }

    /** Those of elders who are at home in the store. */
    private List<ServiceRecord> hers(int store, List<ServiceRecord> records) {
        return records.stream()
                .filter(record -> sessions.home(record.elder()) == store)
                .toList();
    }

    private List<ServiceRecord> ofAll(
            Comparator<ServiceRecord> order, Function<CareLog, List<ServiceRecord>> question) {
        List<ServiceRecord> all = new ArrayList<>();
        for (int store : sessions.stores()) {
            all.addAll(hers(store, sessions.look(store, session -> question.apply(session.careLog()))));
        }
        all.sort(order);
        return List.copyOf(all);
    }

    @Override
    public List<ServiceRecord> ofElders(ElderId first, ElderId last, DateRange days) {
        return first.equals(last)
                ? sessions.look(sessions.of(first), session -> session.careLog().ofElders(first, last, days))
                : ofAll(BY_ELDER, log -> log.ofElders(first, last, days));
    }

    @Override
    public List<ServiceRecord> ofVolunteer(VolunteerId volunteer, DateRange days) {
        return ofAll(BY_DAY, log -> log.ofVolunteer(volunteer, days));
    }

    @Override
    public List<ServiceRecord> risks(DateRange days) {
        return ofAll(BY_ELDER, log -> log.risks(days));
    }

    @Override
    public void served(DateRange days, Consumer<Served> each) {
        Map<Integer, Set<RecordId>> doubles = doubles(days);
        for (DateRange month : months(days)) {
            for (int store : sessions.stores()) {
                Set<RecordId> left = doubles.getOrDefault(store, Set.of());
                served(store, month, served -> {
                    if (!left.contains(served.record())) {
                        each.accept(served);
                    }
                });
            }
        }
    }

    private void served(int store, DateRange days, Consumer<Served> each) {
        sessions.<@Nullable Object>look(store, session -> {
            session.careLog().served(days, each);
            return null;
        });
    }

    /** The months of some days, cut at both ends; of very many days those only in which something was served. */
    private List<DateRange> months(DateRange days) {
        Set<YearMonth> months = new TreeSet<>();
        YearMonth last = YearMonth.from(days.last());
        if (YearMonth.from(days.first()).plusMonths(FEW_MONTHS).isBefore(last)) {
            sessions.stores().forEach(store -> served(store, days, served -> months.add(YearMonth.from(served.day()))));
        } else {
            for (YearMonth month = YearMonth.from(days.first()); !month.isAfter(last); month = month.plusMonths(1)) {
                months.add(month);
            }
        }
        return months.stream().map(month -> within(days, month)).toList();
    }

    private static DateRange within(DateRange days, YearMonth month) {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        return DateRange.of(
                first.isBefore(days.first()) ? days.first() : first, last.isAfter(days.last()) ? days.last() : last);
    }

    /**
     * The records that an elder has left where she was, until she is removed there: of what was served nobody says
     * whose.
     */
    private Map<Integer, Set<RecordId>> doubles(DateRange days) {
        Map<Integer, Set<RecordId>> doubles = new HashMap<>();
        if (sessions.isAnyMoving()) {
            for (int store : sessions.stores()) {
                Set<RecordId> records = new HashSet<>();
                for (ElderId elder : elsewhere(store)) {
                    sessions.look(store, session -> session.careLog().ofElders(elder, elder, days))
                            .forEach(record -> records.add(record.id()));
                }
                doubles.put(store, records);
            }
        }
        return doubles;
    }

    private List<ElderId> elsewhere(int store) {
        List<ElderId> all = new ArrayList<>();
        sessions.<@Nullable Object>look(store, session -> {
            session.elders().scan(List.of(ElderKind.ELDER.id()), cells -> {
                ElderId elder = cells.of(ElderKind.ELDER.id());
                if (elder != null) {
                    all.add(elder);
                }
            });
            return null;
        });
        all.removeIf(elder -> sessions.home(elder) == store);
        return all;
    }

    @Override
    public void append(Collection<ServiceRecord> records) {
        WriteSession home = null;
        for (ServiceRecord record : records) {
            home = sessions.changeOf(record.elder());
        }
        if (home != null) {
            home.careLog().append(records);
        }
    }

    @Override
    public void voidRecord(RecordId id, Instant at) {
        ServiceRecord record = find(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new RefusedException(Reason.NOT_STORED, id.value(), null));
        sessions.changeOf(record.elder()).careLog().voidRecord(id, at);
    }

    @Override
    public void rebuildDays(ElderId elder) {
        sessions.changeOf(elder).careLog().rebuildDays(elder);
    }
}
