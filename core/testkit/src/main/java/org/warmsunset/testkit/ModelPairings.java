package org.warmsunset.testkit;

import java.util.List;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WritablePairingRegister;

/** The pairings of the {@link Model}. */
final class ModelPairings extends ModelRegister<PairingId, Pairing> implements WritablePairingRegister {
    private final ModelSession session;
    private final SortedMap<PairingId, Versioned<Pairing>> rows;

    ModelPairings(ModelSession session, SortedMap<PairingId, Versioned<Pairing>> rows) {
        super(rows, Pairing::id);
        this.session = session;
        this.rows = rows;
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
        return rows.values().stream().map(Versioned::value).filter(wanted).toList();
    }

    @Override
    void requireReferences(Pairing pairing) {
        session.requireStored(pairing.elder(), pairing.id());
        session.requireStored(pairing.volunteer(), pairing.id());
    }

    @Override
    boolean mayBecome(Pairing stored, Pairing value) {
        return stored.elder().equals(value.elder());
    }
}
