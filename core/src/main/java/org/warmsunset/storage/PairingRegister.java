package org.warmsunset.storage;

import java.util.List;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.pairing.Pairing;

/** The stored pairings, each with its suspensions, its card and its known facts. */
public interface PairingRegister extends Register<PairingId, Pairing> {
    /**
     * Gives the pairings of an elder.
     *
     * @param elder the elder
     * @return all her pairings, past and present, ordered by id
     */
    List<Pairing> ofElder(ElderId elder);

    /**
     * Gives the pairings of a volunteer.
     *
     * @param volunteer the volunteer
     * @return all her pairings, past and present, ordered by id
     */
    List<Pairing> ofVolunteer(VolunteerId volunteer);
}
