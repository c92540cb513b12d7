package org.warmsunset.storage.jdbi.tables;

import static java.util.Comparator.comparing;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.Served;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.kind.Field;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WritableCareLog;
import org.warmsunset.storage.jdbi.days.CareTable;
import org.warmsunset.storage.jdbi.days.Months;
import org.warmsunset.storage.jdbi.days.PairingText;
import org.warmsunset.storage.jdbi.days.RecordedCare;
import org.warmsunset.storage.jdbi.sql.Layout;
import org.warmsunset.storage.jdbi.sql.MonthNumber;
import org.warmsunset.storage.jdbi.sql.Row;
import org.warmsunset.storage.jdbi.sql.Savepoint;
import org.warmsunset.storage.jdbi.sql.Sql;

/** The service records. */
final class Records implements WritableCareLog {
    private static final Comparator<ServiceRecord> AS_READ =
            comparing(ServiceRecord::elder).thenComparing(ServiceRecord::day).thenComparing(ServiceRecord::id);

    private static final String ELDER = "elder";

    /** Of a month at a time, in which the rows lie together. */
    private static final String SERVED =
            "select record_id, volunteer_id, day, minutes, coalesce(start_time, -1), event_id, recorded_at"
                    + " from {service_record}"
                    + " where month = ? and day between ? and ? and " + RecordedCare.IS_DONE + " and voided_at is null";

    /** By the index of the few rows that are such. */
    private static final String RISKS =
            RecordRows.SELECT + "where outcome = 'RISK_FOUND' and voided_at is null and day between ? and ?";

    static final String OF_VOLUNTEER = "where month in (<months>) and volunteer_id = ? and day between ? and ?";
    static final String OF_STAND_IN = "where month in (<months>) and stand_in_for = ? and day between ? and ?";

    private final Sql sql;
    private final CareTable days;
    private final Backlog backlog;

    Records(Sql sql, CareTable days, Backlog backlog) {
        this.backlog = backlog;
        this.sql = sql;
        this.days = days;
    }

    @Override
    public List<ServiceRecord> find(Collection<RecordId> ids) {
        sql.claimAll();
        sql.settle();
        List<ServiceRecord> found = sql.listIn(
                RecordRows.SELECT + "where record_id in (<ids>)",
                ids.stream().map(RecordId::value).toList(),
                RecordRows::read);
        return found.stream().sorted(comparing(ServiceRecord::id)).toList();
    }

    private Optional<ServiceRecord> find(String id) {
        sql.settle();
        return sql.list(RecordRows.SELECT + "where record_id = ?", RecordRows::read, id).stream()
                .findFirst();
    }

    /** Names the months one by one, since the key is led by the month. */
    @Override
    public List<ServiceRecord> ofElders(ElderId first, ElderId last, DateRange days) {
        claim(first, last);
        sql.settle();
        List<ServiceRecord> all = new ArrayList<>();
        List<Integer> months = Months.stored(sql, days);
        for (int from = 0; from < months.size(); from += Sql.CHUNK) {
            List<Integer> chunk = months.subList(from, Math.min(from + Sql.CHUNK, months.size()));
            List<Object> arguments = new ArrayList<>(chunk);
            arguments.addAll(List.of(first.value(), last.value(), days.firstEpochDay(), days.lastEpochDay()));
            all.addAll(
                    sql.list(RecordRows.SELECT + Months.ofElders(chunk.size()), RecordRows::read, arguments.toArray()));
        }
        all.sort(AS_READ);
        return List.copyOf(all);
    }

    @Override
    public List<ServiceRecord> ofVolunteer(VolunteerId volunteer, DateRange days) {
        sql.claimAll();
        sql.settle();
        List<ServiceRecord> all = new ArrayList<>();
        List<Integer> months = Months.stored(sql, days);
        for (int from = 0; from < months.size(); from += Sql.CHUNK) {
            List<Integer> chunk = months.subList(from, Math.min(from + Sql.CHUNK, months.size()));
            all.addAll(ofVolunteer(OF_VOLUNTEER, volunteer, chunk, days));
            ofVolunteer(OF_STAND_IN, volunteer, chunk, days).stream()
                    .filter(record -> !record.volunteer().equals(volunteer))
                    .forEach(all::add);
        }
        all.sort(comparing(ServiceRecord::day).thenComparing(ServiceRecord::id));
        return List.copyOf(all);
    }

    private List<ServiceRecord> ofVolunteer(
            String condition, VolunteerId volunteer, List<Integer> months, DateRange days) {
        List<Object> arguments = new ArrayList<>(months);
        arguments.addAll(List.of(volunteer.value(), days.firstEpochDay(), days.lastEpochDay()));
        String select = RecordRows.SELECT + condition.replace("<months>", Sql.places(months.size()));
        return sql.list(select, RecordRows::read, arguments.toArray());
    }

    @Override
    public void served(DateRange range, Consumer<Served> each) {
        sql.claimAll();
        sql.settle();
        Map<String, VolunteerId> volunteers = new HashMap<>();
        for (int month : Months.stored(sql, range)) {
            sql.each(
                    SERVED,
                    row -> each.accept(served(row, volunteers)),
                    month,
                    range.firstEpochDay(),
                    range.lastEpochDay());
        }
    }

    private static Served served(Row row, Map<String, VolunteerId> volunteers) throws SQLException {
        return new Served(
                RecordId.of(row.text()),
                volunteers.computeIfAbsent(row.text(), VolunteerId::of),
                LocalDate.ofEpochDay(row.number()),
                (int) row.number(),
                time(row.number()),
                row.optionalText().orElse(null),
                row.optionalInstant().orElse(null));
    }

    private static @Nullable LocalTime time(long minute) {
        return minute < 0 ? null : LocalTime.of((int) minute / 60, (int) minute % 60);
    }

    @Override
    public List<ServiceRecord> risks(DateRange range) {
        sql.claimAll();
        sql.settle();
        List<ServiceRecord> found =
                new ArrayList<>(sql.list(RISKS, RecordRows::read, range.firstEpochDay(), range.lastEpochDay()));
        found.sort(AS_READ);
        return List.copyOf(found);
    }

    private void claim(ElderId first, ElderId last) {
        if (first.equals(last)) {
            claim(first);
        } else {
            sql.claimAll();
        }
    }

    private boolean claim(ElderId elder) {
        return sql.claim(ELDER, elder.value());
    }

    @Override
    public void append(Collection<ServiceRecord> records) {
        sql.claim(ELDER, records.stream().map(record -> record.elder().value()).toList());
        List<ServiceRecord> sorted = new ArrayList<>(records);
        sorted.sort(Records::inOrderOfKeys);
        if (backlog.takes(sorted.size())) {
            RefusedException refused = refusal(records);
            if (refused != null) {
                throw refused;
            }
            backlog.add(sorted);
        } else {
            new Savepoint(sql, () -> refusal(records)).insert(RecordRows.INSERT, sorted, RecordRows::write);
            days.add(sorted);
        }
    }

    /** Written out, since a bulk import compares some twenty million times. */
    private static int inOrderOfKeys(ServiceRecord one, ServiceRecord other) {
        int months = MonthNumber.of(one.day()) - MonthNumber.of(other.day());
        if (months != 0) {
            return months;
        }
        int elders = one.elder().compareTo(other.elder());
        return elders == 0 ? one.id().compareTo(other.id()) : elders;
    }

    private @Nullable RefusedException refusal(Collection<ServiceRecord> records) {
        RefusedException refused = alreadyStored(records);
        return refused == null ? unknownReference(records) : refused;
    }

    private @Nullable RefusedException alreadyStored(Collection<ServiceRecord> records) {
        List<String> ids = records.stream().map(record -> record.id().value()).toList();
        Set<String> taken = sql.stored("service_record", "record_id", ids);
        taken.addAll(backlog.waiting(ids));
        for (String id : ids) {
            // Whoever comes second finds that the first has taken the id.
            if (!taken.add(id)) {
                return new RefusedException(Reason.ALREADY_STORED, id, find(id).orElse(null));
            }
        }
        return null;
    }

    private @Nullable RefusedException unknownReference(Collection<ServiceRecord> records) {
        Set<String> elders = sql.stored(
                ELDER,
                "elder_id",
                records.stream().map(record -> record.elder().value()).toList());
        Set<String> volunteers = sql.stored(
                "volunteer",
                "volunteer_id",
                records.stream()
                        .flatMap(Records::volunteers)
                        .map(VolunteerId::value)
                        .toList());
        for (ServiceRecord record : records) {
            boolean known = elders.contains(record.elder().value())
                    && volunteers(record).map(VolunteerId::value).allMatch(volunteers::contains);
            if (!known) {
                return new RefusedException(
                        Reason.UNKNOWN_REFERENCE, record.id().value(), null);
            }
        }
        return null;
    }

    /** She who did it, and she for whom it was done. */
    private static Stream<VolunteerId> volunteers(ServiceRecord record) {
        return Stream.concat(Stream.of(record.volunteer()), record.standInFor().stream());
    }

    @Override
    public void voidRecord(RecordId id, Instant at) {
        ServiceRecord record = stored(id);
        if (claim(record.elder())) {
            record = stored(id);
        }
        if (record.voidedAt().isPresent()) {
            throw new RefusedException(Reason.CHANGED_MEANWHILE, id.value(), record);
        }
        sql.update(RecordRows.UPDATE, record.withVoidedAt(at), RecordRows::rewrite);
        if (record.isDone()) {
            DateRange year = DateRange.ofYear(record.day().getYear());
            days.rebuild(record.elder(), year, ofElders(record.elder(), record.elder(), year));
        }
    }

    private ServiceRecord stored(RecordId id) {
        return find(id.value()).orElseThrow(() -> new RefusedException(Reason.NOT_STORED, id.value(), null));
    }

    @Override
    public void rebuildDays(ElderId elder) {
        claim(elder);
        DateRange always = DateRange.always();
        days.rebuild(elder, always, ofElders(elder, elder, always));
        List<Versioned<Pairing>> pairings =
                new KindTable<>(sql, PairingKind.PAIRING).where(PairingKind.OF_ELDER, elder);
        sql.batch(
                "update {pairing} set days = ? where elder_id = ? and pairing_id = ?",
                Versioned.values(pairings),
                (pairing, params) -> params.text(PairingText.of(pairing))
                        .text(elder.value())
                        .text(pairing.id().value()));
    }

    /** Deletes all records of an elder, and her days. */
    void forget(ElderId elder) {
        days.rebuild(elder, DateRange.always(), List.of());
        sql.batch(
                "delete from {service_record} where month = ? and elder_id = ?",
                Months.stored(sql, DateRange.always()),
                (month, params) -> params.number(month).text(elder.value()));
    }

    /** Takes from all records of an elder what is secret. */
    static void eraseSecrets(Sql sql, String elder) {
        sql.settle();
        for (Field<ServiceRecord, ?> field : RecordRows.LAYOUT.secrets()) {
            sql.batch(
                    "update {service_record} set %1$s = null where month = ? and elder_id = ? and %1$s is not null"
                            .formatted(Layout.quoted(field.name())),
                    Months.stored(sql, DateRange.always()),
                    (month, params) -> params.number(month).text(elder));
        }
    }
}
