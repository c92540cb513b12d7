package org.warmsunset.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.storage.PairingRegister;

/**
 * The pairings that could stand in the way of another: the stored ones that an import does not replace, and its own.
 */
final class PairingNeighbours {
    private final PairingRegister register;
    private final boolean nothingStored;
    private final Map<ElderId, List<Pairing>> storedByElder = new HashMap<>();
    private final Map<VolunteerId, List<Pairing>> storedByVolunteer = new HashMap<>();
    private final Map<ElderId, List<Pairing>> byElder = new HashMap<>();
    private final Map<VolunteerId, List<Pairing>> byVolunteer = new HashMap<>();
    private Set<PairingId> replaced = Set.of();

    PairingNeighbours(PairingRegister register, boolean nothingStored) {
        this.register = register;
        this.nothingStored = nothingStored;
    }

    /** Forgets what was added, and which stored ones do not count; what was read of the store is kept. */
    void beginAgain(Set<PairingId> nowReplaced) {
        replaced = nowReplaced;
        byElder.clear();
        byVolunteer.clear();
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
        return byElder.computeIfAbsent(
                elder, id -> kept(nothingStored ? List.of() : storedByElder.computeIfAbsent(id, register::ofElder)));
    }

    private List<Pairing> ofVolunteer(VolunteerId volunteer) {
        return byVolunteer.computeIfAbsent(
                volunteer,
                id -> kept(nothingStored ? List.of() : storedByVolunteer.computeIfAbsent(id, register::ofVolunteer)));
    }

    private List<Pairing> kept(List<Pairing> stored) {
        List<Pairing> kept = new ArrayList<>();
        for (Pairing pairing : stored) {
            if (!replaced.contains(pairing.id())) {
                kept.add(pairing);
            }
        }
        return kept;
    }
}
