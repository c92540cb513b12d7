package org.warmsunset.programme;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.warmsunset.access.Access;
import org.warmsunset.access.Deed;
import org.warmsunset.access.Subject;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
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
        if (record.day().isAfter(programme.today())) {
            throw new FutureRecordException(record.id(), record.day(), programme.today());
        }
        ServiceRecord stamped =
                record.recordedAt().isPresent() ? record : record.withRecordedAt(Optional.of(programme.now()));
        programme.store().write(session -> {
            session.careLog().append(List.of(stamped));
            return session;
        });
        return stamped;
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
}
