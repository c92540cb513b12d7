package org.warmsunset.storage;

import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;

/** A view of a store that can be written, and sees what it wrote. Good only inside {@link ProgrammeStore#write}. */
public interface WriteSession extends ReadSession {
    @Override
    WritablePersonRegister<ElderId, Elder> elders();

    @Override
    WritablePersonRegister<VolunteerId, Volunteer> volunteers();

    @Override
    WritablePairingRegister pairings();

    @Override
    WritableCareLog careLog();

    @Override
    WritableAccessJournal journal();
}
