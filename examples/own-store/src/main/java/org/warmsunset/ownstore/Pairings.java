package org.warmsunset.ownstore;

import java.util.List;
import java.util.function.Predicate;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WritablePairingRegister;

/** The pairings. */
final class Pairings extends Values<PairingId, Pairing> implements WritablePairingRegister {
    private final Session session;

    Pairings(Session session) {
        super(() -> session.programme().pairings(), Pairing::id);
        this.session = session;
    }

    @Override
    public List<Pairing> ofElder(ElderId elder) {
        return those(pairing -> pairing.elder().equals(elder));
    }

    @Override
    public List<Pairing> ofVolunteer(VolunteerId volunteer) {
        return those(pairing -> pairing.volunteer().equals(volunteer));
    }

    private List<Pairing> those(Predicate<Pairing> wanted) {
        return session.programme().pairings().values().stream()
                .map(Versioned::value)
                .filter(wanted)
                .toList();
    }

    @Override
    void requireReferences(Pairing pairing) {
        session.requireStored(pairing.elder(), pairing.id());
        session.requireStored(pairing.volunteer(), pairing.id());
    }

    /** A pairing keeps its elder (P11). */
    @Override
    boolean mayBecome(Pairing stored, Pairing value) {
        return stored.elder().equals(value.elder());
    }
}
