package org.warmsunset.organisation;

import java.util.Optional;
import org.immutables.value.Value;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.ValueStyle;

/**
 * A unit 单位 to which elders and volunteers belong, such as a community. Units form a tree.
 *
 * <pre>{@code
 * Unit community = Unit.builder()
 *         .id(UnitId.of("D230102-1")).name("建北社区").parent(UnitId.of("D230102")).type(UnitType.COMMUNITY)
 *         .build();
 * }</pre>
 */
@Value.Immutable
@ValueStyle
public interface Unit extends WithUnit {
    /** {@return the id} */
    UnitId id();

    /** {@return the name} */
    String name();

    /** {@return the unit above it; empty when it is a root} */
    Optional<UnitId> parent();

    /** {@return what it is} */
    Optional<UnitType> type();

    /** {@return the district that it looks after} */
    Optional<DistrictCode> district();

    /** Refuses a blank name. */
    @Value.Check
    default void check() {
        if (name().isBlank()) {
            throw new IllegalArgumentException("name of unit " + id() + " is blank");
        }
    }

    /** {@return a builder; id and name are required} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Unit}. Not thread-safe. */
    final class Builder extends ImmutableUnit.Builder {
        Builder() {}
    }
}
