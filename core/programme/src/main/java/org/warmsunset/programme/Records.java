package org.warmsunset.programme;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.warmsunset.access.Access;
import org.warmsunset.access.Deed;
import org.warmsunset.access.Subject;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.RefusedException.Reason;

/**
 * What was done for whom.
 *
 * <pre>{@code
 * programme.records().record(chat);
 * List<ServiceRecord> october = programme.records().ofVolunteer(volunteer, DateRange.of(first, last));
 * }</pre>
 */
public final class Records {
    private final WarmSunset programme;

    Records(WarmSunset programme) {
        this.programme = programme;
    }

    /**
     * Records a service. One without an instant of recording gets the clock's.
     *
     * @param record the record
     * @return the record as it is stored
     * @throws FutureRecordException if its day is after {@link WarmSunset#today()}
     * @throws RefusedException if its id is stored, or it names an elder or a volunteer that is not
     */
    public ServiceRecord record(ServiceRecord record) {
        ServiceRecord stamped = stamped(record);
        programme.store().write(session -> {
            session.careLog().append(List.of(stamped));
            return session;
        });
        return stamped;
    }

    private ServiceRecord stamped(ServiceRecord record) {
        if (record.day().isAfter(programme.today())) {
            throw new FutureRecordException(record.id(), record.day(), programme.today());
        }
        return record.recordedAt().isPresent() ? record : record.withRecordedAt(Optional.of(programme.now()));
    }

    /**
     * Records services that somebody may send again, as a phone does that lost the network before the answer came: what
     * is stored with the same content is passed over, even if it was voided since. All are kept, or none.
     *
     * @param records the records
     * @throws FutureRecordException if the day of one is after {@link WarmSunset#today()}
     * @throws RefusedException with {@code ALREADY_STORED} and the stored record if by the id of one something else is
     *     stored, or with {@code UNKNOWN_REFERENCE} if one names an elder or a volunteer that is not stored
     */
    public void recordOnce(List<ServiceRecord> records) {
        List<ServiceRecord> stamped = records.stream().map(this::stamped).toList();
        programme.store().write(session -> {
            Map<RecordId, ServiceRecord> stored =
                    session
                            .careLog()
                            .find(stamped.stream().map(ServiceRecord::id).toList())
                            .stream()
                            .collect(Collectors.toMap(ServiceRecord::id, Function.identity()));
            session.careLog()
                    .append(stamped.stream()
                            .filter(record -> !isStored(record, stored.get(record.id())))
                            .toList());
            return session;
        });
    }

    private static boolean isStored(ServiceRecord record, @Nullable ServiceRecord stored) {
        if (stored == null) {
            return false;
        }
        if (!stored.withRecordedAt(record.recordedAt())
                .withVoidedAt(record.voidedAt())
                .equals(record)) {
            throw new RefusedException(Reason.ALREADY_STORED, record.id().value(), stored);
        }
        return true;
    }

    /**
     * Voids a service record that was made by mistake, at the clock's instant. The journal tells who did it and why, by
     * the same instant.
     *
     * @param id the record
     * @param access who voids it, and why
     * @throws RefusedException if it is not stored or voided already
     */
    public void voidRecord(RecordId id, Access access) {
        Instant now = programme.now();
        programme.store().write(session -> {
            ServiceRecord stored = session.careLog().find(List.of(id)).stream()
                    .findFirst()
                    .orElseThrow(() -> new RefusedException(Reason.NOT_STORED, id.value(), null));
            session.careLog().voidRecord(id, now);
            JournalChain.append(session, now, access, Deed.VOIDING, Subject.of(stored.elder()));
            return session;
        });
    }

    /**
     * Looks a record up.
     *
     * @param id its id
     * @return the record, voided or not; empty when there is none
     */
    public Optional<ServiceRecord> find(RecordId id) {
        return programme.ask(
                session -> session.careLog().find(List.of(id)).stream().findFirst());
    }

    /**
     * Gives the records of an elder.
     *
     * @param elder the elder
     * @param days the days
     * @return her records of those days, attempted and voided ones too, ordered by day and id
     */
    public List<ServiceRecord> ofElder(ElderId elder, DateRange days) {
        return programme.ask(session -> session.careLog().ofElders(elder, elder, days));
    }

    /**
     * Gives the records that name a volunteer.
     *
     * @param volunteer the volunteer
     * @param days the days
     * @return what she did on those days, and what others did in her stead, attempted and voided ones too, ordered by
     *     day and id
     */
    public List<ServiceRecord> ofVolunteer(VolunteerId volunteer, DateRange days) {
        return programme.ask(session -> session.careLog().ofVolunteer(volunteer, days));
    }

    /**
     * Counts what a volunteer did.
     *
     * @param volunteer the volunteer
     * @param days the days
     * @return how many of her done and not voided records of those days are of each kind, in the order of the kinds; a
     *     kind of which there is none is left out
     */
    public SortedMap<ServiceKind, Long> served(VolunteerId volunteer, DateRange days) {
        return ofVolunteer(volunteer, days).stream()
                .filter(record -> record.isDone() && record.voidedAt().isEmpty())
                .flatMap(record -> record.kinds().stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
