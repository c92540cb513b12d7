package org.warmsunset.testkit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warmsunset.calendar.Festival;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.duty.GreetingWindow;
import org.warmsunset.duty.RecurringRule;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.RuleSet;
import org.warmsunset.pairing.Fact;

/** Makes rule data of several versions. The first is the built-in one as often as not. */
final class RandomRules {
    private final RandomSource random;

    RandomRules(RandomSource random) {
        this.random = random;
    }

    RuleBook book() {
        RuleBook builtIn = Books.CARING_DAUGHTERS_2019;
        RuleSet rules = builtIn.versions().get(0);
        if (random.chance(50)) {
            rules = changed(rules);
        }
        List<RuleSet> versions = new ArrayList<>();
        versions.add(rules);
        LocalDate from = random.day();
        for (int i = random.upTo(2); i > 0; i--) {
            rules = changed(rules).withVersion("later-" + versions.size()).withInForceFrom(Optional.of(from));
            versions.add(rules);
            from = from.plusDays(1 + random.upTo(100));
        }
        return RuleBook.of("random", builtIn.zone(), versions);
    }

    private RuleSet changed(RuleSet rules) {
        RuleSet changed = rules;
        if (random.chance(50)) {
            changed = changed.withWeekStart(random.oneOf(List.of(DayOfWeek.values())));
        }
        if (random.chance(50)) {
            changed = changed.withWeeklyChat(rule()).withMonthlyActivity(rule()).withFestivalGreeting(rule());
        }
        if (random.chance(50)) {
            changed = changed.withGreetingWindows(windows());
        }
        if (random.chance(50)) {
            changed = changed.withOwedFromActivePercent(random.oneOf(List.of(0, 1, 33, 50, 51, 99, 100)));
        }
        if (random.chance(50)) {
            changed = changed.withCardWithinDays(random.upTo(30)).withKnowsWithinDays(random.upTo(60));
        }
        if (random.chance(30)) {
            changed = changed.withFacts(random.someOf(List.of(Fact.values())));
        }
        return changed;
    }

    private RecurringRule rule() {
        Set<ServiceKind> kinds = EnumSet.of(random.oneOf(List.of(ServiceKind.values())));
        kinds.addAll(random.someOf(List.of(ServiceKind.values())));
        return new RecurringRule(1 + random.upTo(2), kinds);
    }

    private List<GreetingWindow> windows() {
        List<GreetingWindow> windows = new ArrayList<>();
        for (Festival festival : random.someOf(List.of(Festival.values()))) {
            windows.add(new GreetingWindow(festival, random.upTo(20), random.upTo(20)));
        }
        return windows;
    }
}
