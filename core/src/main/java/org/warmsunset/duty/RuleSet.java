package org.warmsunset.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.warmsunset.basics.ValueStyle;
import org.warmsunset.calendar.Festival;
import org.warmsunset.pairing.Fact;

/** One version of the rule data 规则: what is owed, how much of it and by when, from a day on. */
@Value.Immutable
@ValueStyle
public interface RuleSet extends WithRuleSet {
    /** {@return the name of the version, such as 2019} */
    String version();

    /** {@return the first day on which it is in force; empty for the version that was so from the beginning} */
    Optional<LocalDate> inForceFrom();

    /** {@return the day on which a week begins} */
    DayOfWeek weekStart();

    /** {@return when the weekly chat is done} */
    RecurringRule weeklyChat();

    /** {@return when the activity of a calendar month is done} */
    RecurringRule monthlyActivity();

    /** {@return when the greeting of a festival is done} */
    RecurringRule festivalGreeting();

    /** {@return the festivals at which a greeting is owed, each at most once} */
    List<GreetingWindow> greetingWindows();

    /** {@return the percentage of a week's or a month's days on which a pairing must be active to owe it, 0 to 100} */
    int owedFromActivePercent();

    /** {@return how many days after the start the contact card must be complete, at least 0} */
    int cardWithinDays();

    /** {@return how many days after the start the facts must be confirmed, at least 0} */
    int knowsWithinDays();

    /** {@return the facts that must be known} */
    Set<Fact> facts();

    /** {@return how many active pairings a volunteer may have on a day, at least 1} */
    int maxElders();

    /** {@return the hours from which a volunteer has one star, two and so on, each above the one before} */
    List<Integer> starHours();

    /** Refuses numbers out of range, a festival named twice and stars that do not rise. */
    @Value.Check
    default void check() {
        require(
                owedFromActivePercent() >= 0 && owedFromActivePercent() <= 100,
                "owedFromActivePercent",
                owedFromActivePercent());
        require(cardWithinDays() >= 0, "cardWithinDays", cardWithinDays());
        require(knowsWithinDays() >= 0, "knowsWithinDays", knowsWithinDays());
        require(maxElders() >= 1, "maxElders", maxElders());
        long festivals = greetingWindows().stream()
                .map(GreetingWindow::festival)
                .distinct()
                .count();
        require(festivals == greetingWindows().size(), "greetingWindows", greetingWindows());
        int before = 0;
        for (int hours : starHours()) {
            require(hours > before, "starHours", starHours());
            before = hours;
        }
    }

    private static void require(boolean condition, String field, Object value) {
        if (!condition) {
            throw new IllegalArgumentException("%s (%s) is out of range".formatted(field, value));
        }
    }

    /**
     * Gives the rule of a recurring duty.
     *
     * @param duty the duty
     * @return its rule
     * @throws IllegalArgumentException if it is a standing duty
     */
    default RecurringRule recurring(Duty duty) {
        return switch (duty) {
            case WEEKLY_CHAT -> weeklyChat();
            case MONTHLY_ACTIVITY -> monthlyActivity();
            case FESTIVAL_GREETING -> festivalGreeting();
            default -> throw new IllegalArgumentException("%s is a standing duty".formatted(duty));
        };
    }

    /**
     * Finds the greeting window of a festival.
     *
     * @param festival the festival
     * @return its window; empty when no greeting is owed at it
     */
    default Optional<GreetingWindow> windowOf(Festival festival) {
        return greetingWindows().stream()
                .filter(window -> window.festival() == festival)
                .findFirst();
    }

    /** {@return a builder; all but {@code inForceFrom} is required} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link RuleSet}. Not thread-safe. */
    final class Builder extends ImmutableRuleSet.Builder {
        Builder() {}
    }
}
