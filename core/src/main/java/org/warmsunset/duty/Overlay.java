package org.warmsunset.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ValueStyle;

/**
 * Extra duties for some days 临时加码: a blizzard, a heat wave, an epidemic. Their findings are listed like all others, but
 * counted apart.
 */
@Value.Immutable
@ValueStyle
public interface Overlay {
    /** {@return its name, such as blizzard-2024-01} */
    String name();

    /** {@return the first day} */
    LocalDate from();

    /** {@return the last day, included} */
    LocalDate to();

    /** {@return the districts whose elders it is for; none when it is for all} */
    Set<DistrictCode> districts();

    /** {@return the classes of risk of the elders whom it is for; none when it is for all} */
    Set<String> tiers();

    /** {@return the duties, at least one} */
    List<Duty> duties();

    /** {@return the days from the first to the last} */
    default DateRange days() {
        return DateRange.of(from(), to());
    }

    /** Refuses an end before the beginning, and an overlay without a duty. */
    @Value.Check
    default void check() {
        Check.that(
                !to().isBefore(from()),
                "to",
                "(" + to() + ") is before from (" + from() + "): swap them or correct one");
        Check.that(!duties().isEmpty(), "duties", "names no duty");
        tiers().forEach(tier -> Check.code("tiers", tier));
        Check.unique("duties", duties().stream().map(Duty::code));
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Overlay}. Not thread-safe. */
    final class Builder extends ImmutableOverlay.Builder {
        Builder() {}
    }
}
