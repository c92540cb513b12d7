package org.warmsunset.programme;

import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;

/** That a pairing would join a volunteer and an elder who are one person, by their identity number. */
public final class PairedWithHerselfException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ElderId elder;
    private final transient VolunteerId volunteer;

    PairedWithHerselfException(PairingId pairing, ElderId elder, VolunteerId volunteer) {
        super("pairing %s joins volunteer %s with herself, who is elder %s".formatted(pairing, volunteer, elder));
        this.elder = elder;
        this.volunteer = volunteer;
    }

    /** {@return the elder} */
    public ElderId elder() {
        return elder;
    }

    /** {@return the volunteer} */
    public VolunteerId volunteer() {
        return volunteer;
    }
}
