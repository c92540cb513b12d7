package org.warmsunset.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.kind.Field;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.storage.Register;
import org.warmsunset.storage.Versioned;

/** The pairings of the same elder or volunteer: those that are stored and stay, and those that were added. */
final class PairingNeighbours {
    private final Register<PairingId, Pairing> register;
    private final boolean nothingStored;
    private final Map<Object, List<Pairing>> stored = new HashMap<>();
    private final Map<Object, List<Pairing>> all = new HashMap<>();
    private Set<PairingId> replaced = Set.of();

    PairingNeighbours(Register<PairingId, Pairing> register, boolean nothingStored) {
        this.register = register;
        this.nothingStored = nothingStored;
    }

    /** Forgets what was added; pairings that will be replaced are no neighbours. */
    void beginAgain(Set<PairingId> nowReplaced) {
        replaced = nowReplaced;
        all.clear();
    }

    List<Pairing> of(Pairing pairing) {
        List<Pairing> others = new ArrayList<>(ofElder(pairing.elder()));
        for (Pairing other : ofVolunteer(pairing.volunteer())) {
            if (!other.elder().equals(pairing.elder())) {
                others.add(other);
            }
        }
        return others;
    }

    void add(Pairing pairing) {
        ofElder(pairing.elder()).add(pairing);
        ofVolunteer(pairing.volunteer()).add(pairing);
    }

    private List<Pairing> ofElder(ElderId elder) {
        return all.computeIfAbsent(elder, id -> kept(PairingKind.OF_ELDER, elder));
    }

    private List<Pairing> ofVolunteer(VolunteerId volunteer) {
        return all.computeIfAbsent(volunteer, id -> kept(PairingKind.OF_VOLUNTEER, volunteer));
    }

    private <T> List<Pairing> kept(Field<Pairing, T> field, T content) {
        List<Pairing> kept = new ArrayList<>();
        for (Pairing pairing :
                nothingStored ? List.<Pairing>of() : stored.computeIfAbsent(content, id -> read(field, content))) {
            if (!replaced.contains(pairing.id())) {
                kept.add(pairing);
            }
        }
        return kept;
    }

    private <T> List<Pairing> read(Field<Pairing, T> field, T content) {
        return Versioned.values(register.where(field, content));
    }
}
