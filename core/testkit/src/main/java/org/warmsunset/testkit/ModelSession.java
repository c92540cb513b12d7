package org.warmsunset.testkit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.WritableAccessJournal;
import org.warmsunset.storage.WritableCareLog;
import org.warmsunset.storage.WritablePairingRegister;
import org.warmsunset.storage.WritablePersonRegister;
import org.warmsunset.storage.WriteSession;

/** A session of the {@link Model}. */
final class ModelSession implements WriteSession {
    private final Model.State state;

    ModelSession(Model.State state) {
        this.state = state;
    }

    @Override
    public WritablePersonRegister<ElderId, Elder> elders() {
        return new ModelPersons<>(state.elders(), Elder::id, Elder::residentId);
    }

    @Override
    public WritablePersonRegister<VolunteerId, Volunteer> volunteers() {
        return new ModelPersons<>(state.volunteers(), Volunteer::id, Volunteer::residentId);
    }

    @Override
    public WritablePairingRegister pairings() {
        return new ModelPairings(this, state.pairings());
    }

    @Override
    public WritableCareLog careLog() {
        return new ModelCareLog(this, state.records());
    }

    @Override
    public WritableAccessJournal journal() {
        return new ModelJournal(state.journal());
    }

    @Override
    public List<CaseFile> caseFiles(@Nullable ElderId after, int limit, DateRange days) {
        return elders().page(after, limit).stream()
                .map(elder -> caseFile(elder.value()))
                .toList();
    }

    private CaseFile caseFile(Elder elder) {
        List<Pairing> pairings = pairings().ofElder(elder.id());
        CareDays care = CareDays.of(elder.id(), state.records().values(), KnownAt.now());
        return CaseFile.of(elder.id(), elder.district(), pairings, care);
    }

    void requireStored(ElderId elder, Object namedBy) {
        if (!state.elders().containsKey(elder)) {
            throw new RefusedException(Reason.UNKNOWN_REFERENCE, namedBy.toString(), null);
        }
    }

    void requireStored(VolunteerId volunteer, Object namedBy) {
        if (!state.volunteers().containsKey(volunteer)) {
            throw new RefusedException(Reason.UNKNOWN_REFERENCE, namedBy.toString(), null);
        }
    }
}
