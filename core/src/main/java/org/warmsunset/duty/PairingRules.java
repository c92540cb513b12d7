package org.warmsunset.duty;

import java.util.Set;
import org.immutables.value.Value;
import org.warmsunset.basics.ValueStyle;
import org.warmsunset.people.LivingArrangement;

/** Who may be paired with how many 结对. */
@Value.Immutable
@ValueStyle
public interface PairingRules {
    /** As many as one likes. */
    int NO_LIMIT = Integer.MAX_VALUE;

    /** {@return how many active pairings a volunteer may have on a day, at least 1; {@link #NO_LIMIT} when not said} */
    @Value.Default
    default int maxElders() {
        return NO_LIMIT;
    }

    /** {@return from which age on elders are proposed, in years; 0 when it does not matter} */
    @Value.Default
    default int minimumAge() {
        return 0;
    }

    /** {@return how elders who are proposed live; none when it does not matter} */
    Set<LivingArrangement> living();

    /** {@return whether only elders are proposed who have consented to being served} */
    @Value.Default
    default boolean consent() {
        return false;
    }

    /** Refuses numbers out of range. */
    @Value.Check
    default void check() {
        Check.range("maxElders", maxElders(), 1, NO_LIMIT);
        Check.range("minimumAge", minimumAge(), 0, 150);
    }

    /** {@return rules that forbid nothing} */
    static PairingRules none() {
        return builder().build();
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PairingRules}. Not thread-safe. */
    final class Builder extends ImmutablePairingRules.Builder {
        Builder() {}
    }
}
