package org.warmsunset.storage;

import org.warmsunset.archive.Entry;
import org.warmsunset.archive.EntryKind;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.kind.Kind;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.people.Elder;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.Volunteer;
import org.warmsunset.people.VolunteerKind;

/** One unit of work that changes a store, or nothing of it. Good only inside {@link ProgrammeStore#write}. */
public interface WriteSession extends ReadSession {
    @Override
    <K extends Comparable<K>, V> WritableRegister<K, V> register(Kind<K, V> kind);

    @Override
    WritableCareLog careLog();

    @Override
    WritableAccessJournal journal();

    /**
     * Takes an elder out of the store, with all that refers to her and her records, since another store keeps her now.
     * Whom the programme should forget is {@linkplain WritableRegister#erase erased}: this leaves no counts behind. The
     * access journal stays as it is. Does nothing when she is not stored.
     *
     * @param elder her id
     */
    void remove(ElderId elder);

    @Override
    default WritableRegister<ElderId, Elder> elders() {
        return register(ElderKind.ELDER);
    }

    @Override
    default WritableRegister<VolunteerId, Volunteer> volunteers() {
        return register(VolunteerKind.VOLUNTEER);
    }

    @Override
    default WritableRegister<EntryId, Entry> entries() {
        return register(EntryKind.ENTRY);
    }

    @Override
    default WritableRegister<PairingId, Pairing> pairings() {
        return register(PairingKind.PAIRING);
    }
}
