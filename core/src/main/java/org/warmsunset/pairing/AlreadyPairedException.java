package org.warmsunset.pairing;

/** A pairing was refused because another one stands in its way; nothing was stored. */
public final class AlreadyPairedException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    private final transient PairingConflict conflict;

    /**
     * Makes the exception.
     *
     * @param conflict what stands in the way
     */
    public AlreadyPairedException(PairingConflict conflict) {
        super("pairing " + conflict.pairing() + " cannot be active on " + conflict.day() + ": pairing "
                + conflict.other() + " is, and the " + who(conflict) + " has no place for another");
        this.conflict = conflict;
    }

    /** {@return what stands in the way} */
    public PairingConflict conflict() {
        return conflict;
    }

    private static String who(PairingConflict conflict) {
        return conflict.limit() == PairingConflict.Limit.ELDER ? "elder" : "volunteer";
    }
}
