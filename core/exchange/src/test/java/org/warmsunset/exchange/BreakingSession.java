package org.warmsunset.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CaseFile;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;
import org.warmsunset.storage.AccessJournal;
import org.warmsunset.storage.CareLog;
import org.warmsunset.storage.PairingRegister;
import org.warmsunset.storage.PersonRegister;
import org.warmsunset.storage.ReadSession;

/** A view whose pairings cannot be read. */
record BreakingSession(ReadSession session) implements ReadSession {
    @Override
    public PersonRegister<ElderId, Elder> elders() {
        return session.elders();
    }

    @Override
    public PersonRegister<VolunteerId, Volunteer> volunteers() {
        return session.volunteers();
    }

    @Override
    public PairingRegister pairings() {
        throw new IllegalStateException("broken");
    }

    @Override
    public CareLog careLog() {
        return session.careLog();
    }

    @Override
    public List<CaseFile> caseFiles(@Nullable ElderId after, int limit, DateRange days) {
        return session.caseFiles(after, limit, days);
    }

    @Override
    public AccessJournal journal() {
        return session.journal();
    }
}
