package org.warmsunset.organisation;

import java.util.Optional;
import org.immutables.value.Value;
import org.warmsunset.basics.TeamId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.ValueStyle;

/** A team 队伍 of volunteers. Who is in it stands in the archive. */
@Value.Immutable
@ValueStyle
public interface Team extends WithTeam {
    /** {@return the id} */
    TeamId id();

    /** {@return the name} */
    String name();

    /** {@return what it is good at} */
    Optional<String> speciality();

    /** {@return the unit to which it belongs} */
    Optional<UnitId> unit();

    /** Refuses a blank name. */
    @Value.Check
    default void check() {
        if (name().isBlank()) {
            throw new IllegalArgumentException("name of team " + id() + " is blank");
        }
    }

    /** {@return a builder; id and name are required} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Team}. Not thread-safe. */
    final class Builder extends ImmutableTeam.Builder {
        Builder() {}
    }
}
