package org.warmsunset.duty;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.warmsunset.basics.ValueStyle;

/** Who is proposed as an exemplar 典型; a criterion that is absent asks nothing. */
@Value.Immutable
@ValueStyle
public interface ExemplarRules {
    /** {@return the least rate of duties kept, 0 to 1} */
    OptionalDouble minimumRate();

    /** {@return the least days on which a pairing of hers is active} */
    OptionalInt minimumActiveDays();

    /** {@return the least credited minutes} */
    OptionalInt minimumMinutes();

    /** {@return the most days in a row on which an elder of hers heard nobody} */
    OptionalInt maximumSilence();

    /** {@return within how many days after an award she is not proposed again} */
    OptionalInt awardedWithinDays();

    /** {@return how many are proposed in a district; as many as satisfy the criteria when absent} */
    OptionalInt perDistrict();

    /** {@return which teams are proposed; none when absent} */
    Optional<Teams> teams();

    /**
     * Which teams are proposed.
     *
     * @param minimumMembers the least members
     * @param minimumRate the least rate of duties kept, 0 to 1
     * @param count how many teams are proposed
     */
    record Teams(int minimumMembers, double minimumRate, int count) {
        /**
         * Checks the numbers.
         *
         * @param minimumMembers the least members, at least 0
         * @param minimumRate the least rate of duties kept, 0 to 1
         * @param count how many teams are proposed, at least 0
         * @throws IllegalArgumentException if one of them is out of range
         */
        public Teams {
            Check.range("minimumMembers", minimumMembers, 0, Integer.MAX_VALUE);
            Check.rate("minimumRate", minimumRate);
            Check.range("count", count, 0, Integer.MAX_VALUE);
        }
    }

    /** Refuses numbers out of range. */
    @Value.Check
    default void check() {
        minimumRate().ifPresent(rate -> Check.rate("minimumRate", rate));
        minimumActiveDays().ifPresent(days -> Check.range("minimumActiveDays", days, 0, Integer.MAX_VALUE));
        minimumMinutes().ifPresent(minutes -> Check.range("minimumMinutes", minutes, 0, Integer.MAX_VALUE));
        maximumSilence().ifPresent(days -> Check.range("maximumSilence", days, 0, Integer.MAX_VALUE));
        awardedWithinDays().ifPresent(days -> Check.range("awardedWithinDays", days, 0, Integer.MAX_VALUE));
        perDistrict().ifPresent(many -> Check.range("perDistrict", many, 0, Integer.MAX_VALUE));
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ExemplarRules}. Not thread-safe. */
    final class Builder extends ImmutableExemplarRules.Builder {
        Builder() {}
    }
}
