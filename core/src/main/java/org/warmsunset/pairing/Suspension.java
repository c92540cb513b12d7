package org.warmsunset.pairing;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.warmsunset.basics.ValueStyle;

/**
 * Days on which a pairing owes nothing 暂停: the elder is in hospital or away, or the volunteer is ill. May overlap
 * others.
 */
@Value.Immutable
@ValueStyle
public interface Suspension {
    /** {@return the first suspended day} */
    LocalDate firstDay();

    /** {@return the last suspended day, included; empty while it is open} */
    Optional<LocalDate> lastDay();

    /** {@return why, in somebody's words} */
    @Value.Redacted
    Optional<String> reason();

    /** Refuses an end before the start. */
    @Value.Check
    default void check() {
        if (lastDay().isPresent() && lastDay().get().isBefore(firstDay())) {
            throw new IllegalArgumentException(
                    "last day (" + lastDay().get() + ") of the suspension is before its first (" + firstDay() + ")");
        }
    }

    /** {@return a builder; the first day is required} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Suspension}. Not thread-safe. */
    final class Builder extends ImmutableSuspension.Builder {
        Builder() {}
    }
}
