package org.warmsunset.duty;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.warmsunset.basics.ValueStyle;
import org.warmsunset.care.ServiceKind;

/** What would still fulfil a duty, such as one chat on or before Sunday 1 November. */
@Value.Immutable
@ValueStyle
public interface Remedy {
    /** {@return on how many more days something must be done, at least 1} */
    int days();

    /** {@return how many more minutes it must have in all; 0 when that does not matter} */
    @Value.Default
    default int minutes() {
        return 0;
    }

    /** {@return the kinds of service one of which must be done on each of those days; none for a card or a fact} */
    Set<ServiceKind> doneBy();

    /** {@return the first day on which it can be done, the day after the as-of day} */
    LocalDate from();

    /**
     * {@return the last day on which it can be done in time; empty when it is late already, which is still better than
     * never}
     */
    Optional<LocalDate> by();

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Remedy}. Not thread-safe. */
    final class Builder extends ImmutableRemedy.Builder {
        Builder() {}
    }
}
