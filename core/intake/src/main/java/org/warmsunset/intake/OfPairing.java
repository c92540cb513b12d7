package org.warmsunset.intake;

import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.PairingId;

/** A draft of something that belongs to a pairing. */
public sealed interface OfPairing permits CardDraft, KnownFactDraft, SuspensionDraft {
    /** {@return the text of the pairing's id; null is an empty cell} */
    @Nullable
    String pairingId();

    /** {@return the pairing that a draft without problems belongs to} */
    default PairingId pairing() {
        return PairingId.of(Cells.text(pairingId()).strip());
    }
}
