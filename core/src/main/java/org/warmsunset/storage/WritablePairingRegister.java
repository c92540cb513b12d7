package org.warmsunset.storage;

import org.warmsunset.basics.PairingId;
import org.warmsunset.pairing.Pairing;

/**
 * The stored pairings, which can be added to and changed. A pairing keeps its elder: an update that names another one
 * is refused with {@code CHANGED_MEANWHILE}. Whether two pairings may be active at once is not the store's business:
 * the programme asks {@link org.warmsunset.pairing.PairingConflict} inside the same session.
 */
public interface WritablePairingRegister extends PairingRegister, WritableRegister<PairingId, Pairing> {}
