package org.warmsunset.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.warmsunset.duty.Scene.day;
import static org.warmsunset.duty.Scene.range;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.warmsunset.calendar.Festival;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.pairing.Fact;

class RuleBookTest {
    private static final RuleBook BOOK = Scene.RULES;
    private static final RuleSet FIRST = BOOK.versions().get(0);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static RuleSet version(String name, String from) {
        return FIRST.withVersion(name).withInForceFrom(day(from));
    }

    private static void refused(String message, ThrowingCallable code) {
        assertThatIllegalArgumentException().isThrownBy(code).withMessageContaining(message);
    }

    @Test
    void a_day_is_of_the_version_in_force_on_it() {
        RuleBook book = BOOK.withVersion(version("b", "2026-01-01")).withVersion(version("c", "2026-07-01"));

        assertThat(book.on(day("1900-01-01")).version()).isEqualTo("2019");
        assertThat(book.on(day("2025-12-31")).version()).isEqualTo("2019");
        assertThat(book.on(day("2026-01-01")).version()).isEqualTo("b");
        assertThat(book.on(day("2026-06-30")).version()).isEqualTo("b");
        assertThat(book.on(day("2026-07-01")).version()).isEqualTo("c");
        assertThat(book.on(day("9999-12-31")).version()).isEqualTo("c");
    }

    @Test
    void versions_must_come_in_order_the_first_of_them_without_a_day() {
        refused("rule book empty has no version", () -> RuleBook.of("empty", ZONE, List.of()));
        refused("version b of rule book dated", () -> RuleBook.of("dated", ZONE, List.of(version("b", "2026-01-01"))));
        refused("version b of rule book two", () -> RuleBook.of("two", ZONE, List.of(FIRST, FIRST.withVersion("b"))));
        refused(
                "version c of rule book caring-daughters-2019",
                () -> BOOK.withVersion(version("b", "2026-01-01")).withVersion(version("c", "2026-01-01")));
        refused(
                "after 2026-01-02 for another",
                () -> BOOK.withVersion(version("b", "2026-01-02")).withVersion(version("c", "2026-01-01")));
    }

    @Test
    void two_versions_must_not_have_one_name() {
        refused("has version 2019 twice", () -> BOOK.withVersion(version("2019", "2026-01-01")));
    }

    @Test
    void another_edition_of_the_knows_changes_every_version() {
        RuleBook book = BOOK.withVersion(version("b", "2026-01-01")).withKnows(KnowsEdition.CARD);

        assertThat(book.versions()).hasSize(2).allMatch(rules -> rules.facts().equals(KnowsEdition.CARD.facts()));
        assertThat(book.name()).isEqualTo(BOOK.name());
        assertThat(book.zone()).isEqualTo(BOOK.zone());
    }

    @Test
    void is_compared_by_value() {
        RuleBook same = RuleBook.of(BOOK.name(), BOOK.zone(), List.of(FIRST));

        assertThat(same).isEqualTo(BOOK).hasSameHashCodeAs(BOOK).hasToString("caring-daughters-2019[2019]");
        assertThat(RuleBook.of("other", ZONE, List.of(FIRST))).isNotEqualTo(BOOK);
        assertThat(RuleBook.of(BOOK.name(), ZoneId.of("UTC"), List.of(FIRST))).isNotEqualTo(BOOK);
        assertThat(BOOK.withVersion(version("b", "2026-01-01")))
                .isNotEqualTo(BOOK)
                .doesNotHaveSameHashCodeAs(BOOK);
        assertThat(BOOK.equals(new Object())).isFalse();
    }

    @Test
    void a_rule_set_refuses_numbers_out_of_range_by_name() {
        refused("owedFromActivePercent (-1)", () -> FIRST.withOwedFromActivePercent(-1));
        refused("owedFromActivePercent (101)", () -> FIRST.withOwedFromActivePercent(101));
        refused("cardWithinDays (-1)", () -> FIRST.withCardWithinDays(-1));
        refused("knowsWithinDays (-1)", () -> FIRST.withKnowsWithinDays(-1));
        refused("maxElders (0)", () -> FIRST.withMaxElders(0));
        refused("starHours ([0, 1])", () -> FIRST.withStarHours(0, 1));
        refused("starHours ([1, 1])", () -> FIRST.withStarHours(1, 1));
        refused(
                "greetingWindows ([GreetingWindow[festival=DUANWU",
                () -> FIRST.withGreetingWindows(
                        new GreetingWindow(Festival.DUANWU, 1, 1), new GreetingWindow(Festival.DUANWU, 2, 2)));
    }

    @Test
    void a_rule_set_takes_the_numbers_at_the_ends_of_the_ranges() {
        RuleSet rules = FIRST.withOwedFromActivePercent(0)
                .withOwedFromActivePercent(100)
                .withCardWithinDays(0)
                .withKnowsWithinDays(0)
                .withMaxElders(1)
                .withStarHours(1, 2);

        assertThat(rules.owedFromActivePercent()).isEqualTo(100);
        assertThat(rules.starHours()).containsExactly(1, 2);
    }

    @Test
    void a_rule_set_has_one_rule_for_each_recurring_duty_and_none_for_the_others() {
        assertThat(FIRST.recurring(Duty.WEEKLY_CHAT)).isEqualTo(FIRST.weeklyChat());
        assertThat(FIRST.recurring(Duty.MONTHLY_ACTIVITY)).isEqualTo(FIRST.monthlyActivity());
        assertThat(FIRST.recurring(Duty.FESTIVAL_GREETING)).isEqualTo(FIRST.festivalGreeting());
        refused("CONTACT_CARD is a standing duty", () -> FIRST.recurring(Duty.CONTACT_CARD));
    }

    @Test
    void a_festival_has_a_window_or_none() {
        assertThat(FIRST.windowOf(Festival.CHUNJIE)).contains(new GreetingWindow(Festival.CHUNJIE, 7, 14));
        assertThat(FIRST.windowOf(Festival.QIXI)).isEqualTo(Optional.empty());
    }

    @Test
    void the_rules_of_2019_are_those_of_the_plan() {
        assertThat(BOOK.name()).isEqualTo("caring-daughters-2019");
        assertThat(BOOK.zone()).isEqualTo(ZONE);
        assertThat(FIRST)
                .isEqualTo(RuleSet.builder()
                        .version("2019")
                        .weekStart(DayOfWeek.MONDAY)
                        .weeklyChat(new RecurringRule(1, Set.of(ServiceKind.CHAT, ServiceKind.VISIT)))
                        .monthlyActivity(new RecurringRule(1, Set.of(ServiceKind.ACTIVITY)))
                        .festivalGreeting(new RecurringRule(1, Set.of(ServiceKind.GREETING)))
                        .addGreetingWindows(
                                new GreetingWindow(Festival.CHUNJIE, 7, 14),
                                new GreetingWindow(Festival.DUANWU, 7, 0),
                                new GreetingWindow(Festival.ZHONGQIU, 7, 0),
                                new GreetingWindow(Festival.CHONGYANG, 7, 0))
                        .owedFromActivePercent(50)
                        .cardWithinDays(14)
                        .knowsWithinDays(30)
                        .addFacts(Fact.values())
                        .maxElders(1)
                        .addStarHours(100, 300, 600, 1000, 1500)
                        .build());
    }

    @Test
    void a_recurring_rule_asks_for_at_least_one_day_of_at_least_one_kind() {
        refused("minimumDays (0)", () -> new RecurringRule(0, Set.of(ServiceKind.CHAT)));
        refused("doneBy ([])", () -> new RecurringRule(1, Set.of()));
        Set<ServiceKind> kinds = new HashSet<>(EnumSet.of(ServiceKind.CHAT));
        RecurringRule rule = new RecurringRule(1, kinds);
        kinds.clear();

        assertThat(rule.doneBy()).containsExactly(ServiceKind.CHAT);
    }

    @Test
    void a_greeting_window_may_be_the_festival_s_own_day() {
        assertThat(new GreetingWindow(Festival.DUANWU, 0, 0).around(day("2026-06-19")))
                .isEqualTo(range("2026-06-19", "2026-06-19"));
        assertThat(new GreetingWindow(Festival.DUANWU, 1, 2).around(day("2026-06-19")))
                .isEqualTo(range("2026-06-18", "2026-06-21"));
        refused("opensDaysBefore (-1)", () -> new GreetingWindow(Festival.DUANWU, -1, 0));
        refused("closesDaysAfter (-1)", () -> new GreetingWindow(Festival.DUANWU, 0, -1));
    }

    @Test
    void a_window_has_its_days_in_order_and_its_as_of_day_anywhere() {
        Window window = Window.yearOf(day("2024-02-29"));

        assertThat(window).isEqualTo(new Window(day("2024-01-01"), day("2024-12-31"), day("2024-02-29")));
        assertThat(window.days()).isEqualTo(range("2024-01-01", "2024-12-31"));
        assertThat(new Window(day("2024-01-01"), day("2024-01-01"), day("2030-01-01")).days())
                .isEqualTo(range("2024-01-01", "2024-01-01"));
        refused(
                "to (2024-01-01) is before from (2024-01-02)",
                () -> new Window(day("2024-01-02"), day("2024-01-01"), day("2024-01-01")));
    }

    @ParameterizedTest
    @EnumSource
    void every_duty_rests_on_a_clause_and_the_knows_on_a_fact(Duty duty) {
        boolean know = duty.name().startsWith("KNOW_");

        assertThat(duty.clause()).startsWith(know ? "四个知道·" : "四个必须·");
        assertThat(duty.fact().isPresent()).isEqualTo(know);
        assertThat(duty.isStanding()).isEqualTo(know || duty == Duty.CONTACT_CARD);
    }

    @ParameterizedTest
    @EnumSource
    void every_fact_is_the_matter_of_a_duty_of_its_name(Fact fact) {
        assertThat(Duty.toKnow(fact).fact()).contains(fact);
        assertThat(Duty.toKnow(fact)).hasToString("KNOW_" + fact);
    }

    @Test
    void the_editions_of_the_knows_name_four_facts_each_and_five_together() {
        assertThat(KnowsEdition.PLAN.facts())
                .containsExactlyInAnyOrder(Fact.HEALTH, Fact.HOBBIES, Fact.HOME_ADDRESS, Fact.FAMILY_PHONE);
        assertThat(KnowsEdition.CARD.facts())
                .containsExactlyInAnyOrder(Fact.HEALTH, Fact.MEDICATION, Fact.HOBBIES, Fact.FAMILY_PHONE);
        assertThat(KnowsEdition.UNION.facts()).containsExactlyInAnyOrder(Fact.values());
    }

    @Test
    void duties_know_their_window() {
        Window window = Window.yearOf(day("2026-06-01"));

        assertThat(Scene.scene()
                        .duties("2026-01-01", "2026-12-31", "2026-06-01")
                        .window())
                .isEqualTo(window);
        assertThat(Scene.scene()
                        .duties("2026-01-05", "2026-01-11", "2026-06-01")
                        .bounds())
                .isEqualTo(range("2026-01-05", "2026-01-11"));
        assertThat(Scene.scene()
                        .duties("2026-01-01", "2026-12-31", "2026-06-01")
                        .bounds())
                .isEqualTo(range("2025-12-29", "2026-12-31"));
    }
}
