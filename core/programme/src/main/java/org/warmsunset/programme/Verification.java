package org.warmsunset.programme;

import java.util.List;
import java.util.OptionalLong;
import org.immutables.value.Value;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.ValueStyle;
import org.warmsunset.storage.Damage;

/** What was found when a store was held against itself. */
@Value.Immutable
@ValueStyle
public interface Verification {
    /** {@return what is damaged, which is nothing that the programme wrote} */
    List<Damage> damages();

    /** {@return the elders whose kept days are not what their records and pairings say, ordered by id} */
    List<ElderId> wrongDays();

    /** {@return the number of the first journal entry that does not follow the one before; empty when all do} */
    OptionalLong brokenEntry();

    /** {@return whether nothing is wrong} */
    default boolean isFine() {
        return damages().isEmpty() && wrongDays().isEmpty() && brokenEntry().isEmpty();
    }

    /** {@return a builder of a verification that found nothing wrong} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Verification}. Not thread-safe. */
    final class Builder extends ImmutableVerification.Builder {
        Builder() {}
    }
}
