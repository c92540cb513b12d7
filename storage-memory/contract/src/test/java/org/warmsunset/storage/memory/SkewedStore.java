package org.warmsunset.storage.memory;

/** Lets two writers begin at once, and adds the pairings that both inserted. */
final class SkewedStore extends OverwritingStore {
    @Override
    synchronized Tables kept(Tables current, Tables changed) {
        current.pairings.rows().forEach((id, pairing) -> {
            if (!changed.pairings.rows().containsKey(id)) {
                changed.pairings.put(id, pairing);
            }
        });
        return changed;
    }
}
