package org.warmsunset.ownstore;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.WritableAccessJournal;
import org.warmsunset.storage.WritableCareLog;
import org.warmsunset.storage.WritablePairingRegister;
import org.warmsunset.storage.WritablePersonRegister;
import org.warmsunset.storage.WriteSession;

/** A session over a programme: that of a write is its own copy, that of a read is what was kept last. */
final class Session implements WriteSession, AutoCloseable {
    private final Thread thread = Thread.currentThread();
    private final Programme programme;
    private boolean over;

    Session(Programme programme) {
        this.programme = programme;
    }

    /** What the registers ask for whenever they are used, so that none outlives its session. */
    Programme programme() {
        if (over) {
            throw new IllegalStateException("the session is over: its work has ended");
        }
        if (Thread.currentThread() != thread) {
            throw new IllegalStateException("the session belongs to another thread");
        }
        return programme;
    }

    @Override
    public WritablePersonRegister<ElderId, Elder> elders() {
        programme();
        return new Persons<>(() -> programme().elders(), Elder::id, Elder::residentId);
    }

    @Override
    public WritablePersonRegister<VolunteerId, Volunteer> volunteers() {
        programme();
        return new Persons<>(() -> programme().volunteers(), Volunteer::id, Volunteer::residentId);
    }

    @Override
    public WritablePairingRegister pairings() {
        programme();
        return new Pairings(this);
    }

    @Override
    public WritableCareLog careLog() {
        programme();
        return new Records(this);
    }

    @Override
    public WritableAccessJournal journal() {
        programme();
        return new Journal(this);
    }

    /** Makes the day sets of the records at each call: right is enough for a village. */
    @Override
    public List<CaseFile> caseFiles(@Nullable ElderId after, int limit, DateRange days) {
        List<Elder> page = elders().page(after, limit).stream()
                .map(versioned -> versioned.value())
                .toList();
        return page.stream()
                .map(elder ->
                        CaseFile.of(elder.id(), elder.district(), pairings().ofElder(elder.id()), care(elder.id())))
                .toList();
    }

    private CareDays care(ElderId elder) {
        return CareDays.of(elder, careLog().ofElders(elder, elder, DateRange.always()), KnownAt.now());
    }

    void requireStored(ElderId elder, Object namedBy) {
        if (!programme().elders().containsKey(elder)) {
            throw new RefusedException(Reason.UNKNOWN_REFERENCE, namedBy.toString(), null);
        }
    }

    void requireStored(VolunteerId volunteer, Object namedBy) {
        if (!programme().volunteers().containsKey(volunteer)) {
            throw new RefusedException(Reason.UNKNOWN_REFERENCE, namedBy.toString(), null);
        }
    }

    @Override
    public void close() {
        over = true;
    }
}
