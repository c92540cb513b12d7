package org.warmsunset.duty;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.warmsunset.basics.ValueStyle;

/**
 * Why nothing is owed on a day: not even a finding that excuses it.
 *
 * <pre>{@code
 * NotOwed why = ...;  // TIER, decided on 2026-10-01, when hers was GENERAL
 * }</pre>
 */
@Value.Immutable
@ValueStyle
public interface NotOwed {
    /** What stands against it; of several the first in this order. */
    enum Reason {
        /** Neither a version nor an overlay of the rule book has such a duty. */
        NO_SUCH_DUTY,
        /** It is owed to the elder herself, and a pairing was asked for. */
        OWED_TO_ELDERS,
        /** It is owed by pairings, and an elder was asked for. */
        OWED_BY_PAIRINGS,
        /** The pairing began later; decided on its start. */
        NOT_BEGUN,
        /** The elder was listed later; decided on the day from which she is. */
        NOT_LISTED,
        /** The pairing ended before; decided on its last day. */
        ENDED,
        /** No version or overlay in force has it; decided on the day asked, or on the start when it is owed once. */
        NOT_IN_FORCE,
        /** It is owed to elders of other tiers; decided on the first day of the period, or on the start. */
        TIER,
        /** It is owed in other districts; decided on the first day of the period, or on the start. */
        DISTRICT,
        /** It will be owed, but its period begins after the as-of day; decided on the first day of the period. */
        STILL_TO_COME,
        /** No festival, no incident, no cycle or no deadline of it concerns the day. */
        NO_PERIOD
    }

    /** {@return what stands against it} */
    Reason reason();

    /** {@return the code of the duty} */
    String code();

    /** {@return the duty that was found in the rule book; empty when there is none, or none in force} */
    Optional<Duty> duty();

    /** {@return the day that decided} */
    LocalDate decidedOn();

    /** {@return the elder's tier or district on that day, where it decided} */
    Optional<String> hers();

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link NotOwed}. Not thread-safe. */
    final class Builder extends ImmutableNotOwed.Builder {
        Builder() {}
    }
}
