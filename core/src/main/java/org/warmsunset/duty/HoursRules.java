package org.warmsunset.duty;

import java.util.List;
import org.immutables.value.Value;
import org.warmsunset.basics.ValueStyle;

/** How volunteers' hours are credited 志愿时长. */
@Value.Immutable
@ValueStyle
public interface HoursRules {
    /** A limit that no day reaches. */
    int NO_LIMIT = Integer.MAX_VALUE;

    /** {@return the hours from which a volunteer has one star, two and so on, each above the one before} */
    List<Integer> stars();

    /** {@return the most minutes that one day gives, at least 1; {@link #NO_LIMIT} when not said} */
    @Value.Default
    default int dailyCapMinutes() {
        return NO_LIMIT;
    }

    /** {@return how many days after its day a record may be entered, at least 0; {@link #NO_LIMIT} when not said} */
    @Value.Default
    default int lateEntryDays() {
        return NO_LIMIT;
    }

    /** {@return whether what is recorded too late is held} */
    default boolean holdLate() {
        return lateEntryDays() < NO_LIMIT;
    }

    /** Refuses numbers out of range and stars that do not rise. */
    @Value.Check
    default void check() {
        Check.range("dailyCapMinutes", dailyCapMinutes(), 1, NO_LIMIT);
        Check.range("lateEntryDays", lateEntryDays(), 0, NO_LIMIT);
        int before = 0;
        for (int hours : stars()) {
            Check.that(hours > before, "stars", "(" + stars() + ") do not rise from above 0");
            before = hours;
        }
    }

    /** {@return rules that credit every minute and give no star} */
    static HoursRules none() {
        return builder().build();
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link HoursRules}. Not thread-safe. */
    final class Builder extends ImmutableHoursRules.Builder {
        Builder() {}
    }
}
