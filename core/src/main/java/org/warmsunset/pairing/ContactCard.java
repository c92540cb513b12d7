package org.warmsunset.pairing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.warmsunset.basics.ValueStyle;
import org.warmsunset.people.Send;

/**
 * The two-way contact card 双向联系卡 of a pairing, made out twice: one copy for the volunteer, one for the elder (plan of
 * 2019, annex 2).
 */
@Value.Immutable
@ValueStyle
public interface ContactCard {
    /**
     * {@return which of the five sends the card promises 服务内容, each at most once, in the order in which they were
     * written down}
     */
    List<Send> services();

    /** {@return the day on which it was issued} */
    Optional<LocalDate> issuedOn();

    /** {@return the day on which the volunteer received her copy} */
    Optional<LocalDate> volunteerCopyOn();

    /** {@return the day on which the elder received her copy} */
    Optional<LocalDate> elderCopyOn();

    /** Refuses a service that is named twice. */
    @Value.Check
    default void check() {
        if (Set.copyOf(services()).size() != services().size()) {
            throw new IllegalArgumentException("services of the card name one twice: " + services());
        }
    }

    /**
     * Tells when the card was complete: issued, and both copies handed over.
     *
     * @return the latest of the three days; empty unless all three are there
     */
    default Optional<LocalDate> completedOn() {
        if (issuedOn().isEmpty() || volunteerCopyOn().isEmpty() || elderCopyOn().isEmpty()) {
            return Optional.empty();
        }
        LocalDate copies = later(volunteerCopyOn().get(), elderCopyOn().get());
        return Optional.of(later(issuedOn().get(), copies));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** {@return a builder of a card of which nothing has happened yet} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ContactCard}. Not thread-safe. */
    final class Builder extends ImmutableContactCard.Builder {
        Builder() {}
    }
}
