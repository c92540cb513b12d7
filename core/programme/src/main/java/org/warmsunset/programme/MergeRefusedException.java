package org.warmsunset.programme;

import java.util.Optional;
import org.warmsunset.access.Subject;
import org.warmsunset.pairing.PairingConflict;

/** Two ids cannot be merged into one person, or a merge cannot be undone. Nothing is stored. */
public final class MergeRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why they cannot. */
    public enum Reason {
        /** The two ids are one id. */
        ONE_ID,
        /** One of them is merged into another already. */
        MERGED_ALREADY,
        /** The person is not merged into another. */
        NOT_MERGED,
        /** Both were paired on one day, so that she would have a pairing too many. */
        BOTH_PAIRED,
        /** She would be paired with herself. */
        PAIRED_WITH_HERSELF
    }

    private final transient Subject same;
    private final transient Subject into;

    /** Why they cannot be one. */
    private final Reason reason;

    private final transient Optional<PairingConflict> conflict;

    MergeRefusedException(Subject same, Subject into, Reason reason, Optional<PairingConflict> conflict) {
        super("%s and %s cannot be one: %s".formatted(same.id(), into.id(), reason));
        this.same = same;
        this.into = into;
        this.reason = reason;
        this.conflict = conflict;
    }

    /** {@return the person who was to be merged away} */
    public Subject same() {
        return same;
    }

    /** {@return the one who was to stay} */
    public Subject into() {
        return into;
    }

    /** {@return why they cannot} */
    public Reason reason() {
        return reason;
    }

    /** {@return the pairings that are in each other's way, and the first day; empty for other reasons} */
    public Optional<PairingConflict> conflict() {
        return conflict;
    }
}
