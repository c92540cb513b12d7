package org.warmsunset.programme;

import org.warmsunset.basics.EntryId;

/** A step of a proposal, a referral or a certificate does not follow from the steps before it. Nothing is stored. */
public final class OutOfTurnException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient EntryId step;

    /** Why it is out of turn. */
    private final Reason reason;

    /** Why a step is out of turn. */
    public enum Reason {
        /** It answers a proposal, or takes one back, and none of the two is open. */
        NOT_OPEN,
        /** It proposes two to each other whose proposal is open. */
        ALREADY_OPEN,
        /** It is of a certificate that is not stored, or is another volunteer's. */
        NO_CERTIFICATE,
        /** The certificate lacks the steps before it, has it already, or is revoked. */
        OUT_OF_ORDER,
        /** It lies before the step before it, or the certificate was not shown in public for seven days. */
        TOO_SOON,
        /** Whoever drew the certificate up approves it. */
        SAME_PERSON,
        /** It closes a referral that was not opened before. */
        NOT_OPENED
    }

    OutOfTurnException(EntryId step, Reason reason) {
        super("step %s is out of turn: %s".formatted(step, reason));
        this.step = step;
        this.reason = reason;
    }

    /** {@return the step that was to be added} */
    public EntryId step() {
        return step;
    }

    /** {@return why it was not} */
    public Reason reason() {
        return reason;
    }
}
