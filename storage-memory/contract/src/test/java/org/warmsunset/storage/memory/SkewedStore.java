package org.warmsunset.storage.memory;

import org.warmsunset.basics.PairingId;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.storage.Versioned;

/** Lets two writers begin at once, and adds the pairings that both inserted. */
final class SkewedStore extends OverwritingStore {
    @Override
    synchronized Tables kept(Tables current, Tables changed) {
        Table<PairingId, Versioned<Pairing>> pairings = changed.of(PairingKind.PAIRING);
        current.of(PairingKind.PAIRING).rows().forEach((id, pairing) -> {
            if (!pairings.rows().containsKey(id)) {
                pairings.put(id, pairing);
            }
        });
        return changed;
    }
}
