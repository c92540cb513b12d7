package org.warmsunset.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.warmsunset.duty.Scene.day;
import static org.warmsunset.duty.Scene.range;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.ServiceKind;

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
        refused("versions of rule book empty are none", () -> RuleBook.of("empty", ZONE, List.of()));
        refused(
                "versions[0].inForceFrom (2026-01-01)",
                () -> RuleBook.of("dated", ZONE, List.of(version("b", "2026-01-01"))));
        refused("versions[1].inForceFrom", () -> RuleBook.of("two", ZONE, List.of(FIRST, FIRST.withVersion("b"))));
        refused(
                "versions[2].inForceFrom (2026-01-01)",
                () -> BOOK.withVersion(version("b", "2026-01-01")).withVersion(version("c", "2026-01-01")));
        refused(
                "after 2026-01-02 for another",
                () -> BOOK.withVersion(version("b", "2026-01-02")).withVersion(version("c", "2026-01-01")));
    }

    @Test
    void an_overlay_is_for_tiers_that_a_version_lists_on_one_of_its_days() {
        Overlay snow = Overlay.builder()
                .name("snow")
                .from(day("2026-01-01"))
                .to(day("2026-01-03"))
                .addTiers("HIGH")
                .addDuties(Books.duty("D", Books.every(Cycle.Calendar.WEEK), Books.by(1, ServiceKind.CHAT))
                        .withTiers("KEY"))
                .build();
        RuleSet later = FIRST.withVersion("b").withTiers("HIGH", "KEY");

        refused("snow is for tiers that no version lists on its days ([HIGH, KEY])", () -> BOOK.withOverlays(snow));
        refused(
                "([HIGH, KEY])",
                () -> BOOK.withVersion(later.withInForceFrom(day("2026-01-04"))).withOverlays(snow));
        assertThat(BOOK.withVersion(later.withInForceFrom(day("2026-01-03")))
                        .withOverlays(snow)
                        .overlays())
                .containsExactly(snow);
    }

    @Test
    void two_versions_must_not_have_one_name() {
        refused("versions has 2019 twice", () -> BOOK.withVersion(version("2019", "2026-01-01")));
    }

    @Test
    void is_compared_by_value() {
        RuleBook same = RuleBook.of(BOOK.name(), BOOK.zone(), List.of(FIRST));

        assertThat(same).isEqualTo(BOOK).hasSameHashCodeAs(BOOK);
        assertThat(RuleBook.of("other", ZONE, List.of(FIRST))).isNotEqualTo(BOOK);
        assertThat(RuleBook.of(BOOK.name(), ZoneId.of("UTC"), List.of(FIRST))).isNotEqualTo(BOOK);
        assertThat(BOOK.withVersion(version("b", "2026-01-01")))
                .isNotEqualTo(BOOK)
                .doesNotHaveSameHashCodeAs(BOOK);
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

    @Test
    void a_code_keeps_its_meaning_in_all_versions_and_overlays() {
        RuleSet later = version("b", "2026-01-01");
        Duty standing = Books.duty("WEEKLY_CHAT", new Owed.Once(1), Books.by(1, ServiceKind.CHAT));

        refused("change the meaning of WEEKLY_CHAT", () -> Books.of(FIRST, Books.with(later, standing)));
        refused(
                "change the meaning of WEEKLY_CHAT",
                () -> Books.of(Books.without(FIRST, "WEEKLY_CHAT"))
                        .withOverlays(
                                overlay("one", FIRST.duty("WEEKLY_CHAT").orElseThrow()), overlay("two", standing)));
    }

    @Test
    void an_overlay_s_duty_has_a_code_of_its_own() {
        refused(
                "cold adds WEEKLY_CHAT, which a version has already",
                () -> BOOK.withOverlays(
                        overlay("cold", FIRST.duty("WEEKLY_CHAT").orElseThrow())));
    }

    @Test
    void two_overlays_must_not_have_one_name_and_each_has_a_duty_and_its_days_in_order() {
        Duty extra = Books.duty("X", new Owed.Once(1), Books.by(1, ServiceKind.CHAT));

        refused("overlays has cold twice", () -> BOOK.withOverlays(overlay("cold", extra), overlay("cold", extra)));
        refused("duties names no duty", () -> overlay("cold"));
        refused("duties has X twice", () -> overlay("cold", extra, extra));
        refused(
                "to (2026-01-01) is before from (2026-01-02)",
                () -> Overlay.builder()
                        .name("cold")
                        .from(day("2026-01-02"))
                        .to(day("2026-01-01"))
                        .addDuties(extra)
                        .build());
    }

    private static Overlay overlay(String name, Duty... duties) {
        return Overlay.builder()
                .name(name)
                .from(day("2026-01-01"))
                .to(day("2026-01-31"))
                .addDuties(duties)
                .build();
    }

    @Test
    void a_version_has_each_code_and_each_tier_once_and_lists_the_tiers_of_its_duties() {
        Duty chat = FIRST.duty("WEEKLY_CHAT").orElseThrow();

        refused("duties has WEEKLY_CHAT twice", () -> FIRST.withDuties(chat, chat));
        refused("tiers names a tier twice", () -> FIRST.withTiers("HIGH", "HIGH"));
        refused("tiers (high)", () -> FIRST.withTiers("high"));
        refused("of WEEKLY_CHAT", () -> Books.with(FIRST.withTiers("HIGH"), chat.withTiers("KEY")));
        refused("referralWithinHours (0)", () -> FIRST.withReferralWithinHours(0));
        assertThat(FIRST.lowestTier()).isEmpty();
        assertThat(FIRST.withTiers("HIGH", "GENERAL").lowestTier()).contains("GENERAL");
    }

    @Test
    void duties_are_ordered_by_their_first_appearance_in_the_versions_then_the_overlays() {
        Duty extra = Books.duty("B", new Owed.Once(1), Books.by(1, ServiceKind.CHAT));
        RuleSet one = FIRST.withDuties(extra.withCode("A"), extra.withCode("C"));
        RuleSet other = version("b", "2026-01-01").withDuties(extra, extra.withCode("C"), extra.withCode("A"));

        assertThat(Books.of(one, other)
                        .withOverlays(overlay("x", extra.withCode("Z")), overlay("w", extra.withCode("Y")))
                        .codes())
                .containsExactly("A", "C", "B", "Z", "Y");
        assertThat(BOOK.codes())
                .containsExactly(
                        "CONTACT_CARD",
                        "WEEKLY_CHAT",
                        "MONTHLY_ACTIVITY",
                        "FESTIVAL_GREETING",
                        "KNOW_HEALTH",
                        "KNOW_MEDICATION",
                        "KNOW_HOBBIES",
                        "KNOW_HOME_ADDRESS",
                        "KNOW_FAMILY_PHONE");
    }

    @Test
    void settings_refuse_numbers_out_of_range_by_name() {
        refused("maxElders (0)", () -> PairingRules.builder().maxElders(0).build());
        refused("minimumAge (-1)", () -> PairingRules.builder().minimumAge(-1).build());
        refused("minimumAge (151)", () -> PairingRules.builder().minimumAge(151).build());
        refused("stars ([0, 1])", () -> HoursRules.builder().addStars(0, 1).build());
        refused("stars ([1, 1])", () -> HoursRules.builder().addStars(1, 1).build());
        refused(
                "dailyCapMinutes (0)",
                () -> HoursRules.builder().dailyCapMinutes(0).build());
        refused(
                "lateEntryDays (-1)",
                () -> HoursRules.builder().lateEntryDays(-1).build());
        refused(
                "minimumRate (1.5)",
                () -> ExemplarRules.builder().minimumRate(1.5).build());
        refused(
                "minimumActiveDays (-1)",
                () -> exemplars().minimumActiveDays(-1).build());
        refused("minimumMinutes (-1)", () -> exemplars().minimumMinutes(-1).build());
        refused("maximumSilence (-1)", () -> exemplars().maximumSilence(-1).build());
        refused(
                "awardedWithinDays (-1)",
                () -> exemplars().awardedWithinDays(-1).build());
        refused("perDistrict (-1)", () -> exemplars().perDistrict(-1).build());
        refused("count (-1)", () -> new ExemplarRules.Teams(1, 0.5, -1));
        refused("minimumMembers (-1)", () -> new ExemplarRules.Teams(-1, 0.5, 1));
        refused("minimumRate (-0.1)", () -> new ExemplarRules.Teams(1, -0.1, 1));
        refused("weights (luck)", () -> MatchingRules.named(true, Map.of("luck", 1)));
        refused("sharedHobby (-1)", () -> new MatchingRules(true, Map.of(MatchReason.SHARED_HOBBY, -1)));
        refused(
                "to (2019-08-11) is before from (2019-08-12)",
                () -> new Phase(Phase.Step.SURVEY, day("2019-08-12"), day("2019-08-11")));
    }

    private static ExemplarRules.Builder exemplars() {
        return ExemplarRules.builder();
    }

    @Test
    void numbers_at_their_bounds_are_taken() {
        ExemplarRules rules = exemplars()
                .minimumRate(0)
                .minimumActiveDays(0)
                .minimumMinutes(0)
                .maximumSilence(0)
                .awardedWithinDays(0)
                .perDistrict(0)
                .teams(new ExemplarRules.Teams(0, 1, 0))
                .build();

        assertThat(rules.teams()).contains(new ExemplarRules.Teams(0, 1, 0));
        assertThat(exemplars().minimumRate(1).build().minimumRate()).hasValue(1);
        assertThat(HoursRules.builder().lateEntryDays(0).build().holdLate()).isTrue();
        assertThat(HoursRules.none().holdLate()).isFalse();
    }

    @Test
    void tiers_of_duties_and_overlays_are_codes() {
        Duty chat = Books.duty("D", Books.every(Cycle.Calendar.WEEK), Books.by(1, ServiceKind.CHAT));

        refused("tiers (high)", () -> chat.withTiers("high"));
        refused(
                "tiers (high)",
                () -> Overlay.builder()
                        .name("snow")
                        .from(day("2026-01-01"))
                        .to(day("2026-01-01"))
                        .addDuties(chat)
                        .addTiers("high")
                        .build());
    }

    @Test
    void weights_are_named_by_their_codes() {
        MatchingRules rules = MatchingRules.named(true, Map.of("sharedHobby", 7));

        assertThat(rules).isEqualTo(new MatchingRules(true, Map.of(MatchReason.SHARED_HOBBY, 7)));
        assertThat(MatchingRules.none()).isEqualTo(new MatchingRules(false, Map.of()));
    }

    @Test
    void a_weight_that_is_not_named_is_the_default_one() {
        MatchingRules rules = new MatchingRules(true, Map.of(MatchReason.SHARED_HOBBY, 0));

        assertThat(rules.weight(MatchReason.SHARED_HOBBY)).isZero();
        assertThat(rules.weight(MatchReason.NEED_ANSWERED)).isEqualTo(10);
    }

    @Test
    void rules_that_say_nothing_forbid_nothing() {
        RuleSet bare =
                RuleSet.builder().version("bare").weekStart(FIRST.weekStart()).build();

        assertThat(bare.pairing().maxElders()).isEqualTo(PairingRules.NO_LIMIT);
        assertThat(bare.pairing()).isEqualTo(PairingRules.none());
        assertThat(bare.hours().stars()).isEmpty();
        assertThat(bare.hours().dailyCapMinutes()).isEqualTo(HoursRules.NO_LIMIT);
        assertThat(bare.matching()).isEqualTo(MatchingRules.none());
        assertThat(bare.referralWithinHours()).isEqualTo(24);
        assertThat(bare.exemplars()).isEmpty();
    }

    @Test
    void duties_know_whether_elders_owe_and_minutes_count() {
        Duty owedToElders = Books.duty("D", Books.every(Cycle.Calendar.WEEK), Books.by(1, ServiceKind.CHAT))
                .withOwedBy(OwedBy.ELDER);
        Duty minutes =
                Books.duty("M", Books.every(Cycle.Calendar.WEEK), new Done.ByService(Set.of(ServiceKind.CHAT), 1, 30));

        assertThat(duties(FIRST).areOwedToElders()).isFalse();
        assertThat(duties(Books.with(FIRST, owedToElders)).areOwedToElders()).isTrue();
        assertThat(duties(FIRST).askForMinutes()).isFalse();
        assertThat(duties(Books.with(FIRST, minutes)).askForMinutes()).isTrue();
        assertThat(duties(Books.with(FIRST, minutes.withOwedBy(OwedBy.ELDER))).askForMinutes())
                .isTrue();
    }

    private static Duties duties(RuleSet rules) {
        return Duties.in(Window.yearOf(day("2026-06-01")), Books.of(rules), FestivalCalendar.china());
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
