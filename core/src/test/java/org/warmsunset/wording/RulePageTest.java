package org.warmsunset.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.calendar.Festival;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.duty.Cycle;
import org.warmsunset.duty.Done;
import org.warmsunset.duty.Duty;
import org.warmsunset.duty.ExemplarRules;
import org.warmsunset.duty.HoursRules;
import org.warmsunset.duty.MatchReason;
import org.warmsunset.duty.MatchingRules;
import org.warmsunset.duty.Overlay;
import org.warmsunset.duty.Owed;
import org.warmsunset.duty.OwedBy;
import org.warmsunset.duty.PairingRules;
import org.warmsunset.duty.Phase;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.RuleSet;
import org.warmsunset.duty.Source;
import org.warmsunset.pairing.Fact;
import org.warmsunset.people.LivingArrangement;

class RulePageTest {
    private static final Done CHAT = new Done.ByService(Set.of(ServiceKind.CHAT), 1, 0);
    private static final RuleSet RULES =
            RuleSet.builder().version("1").weekStart(DayOfWeek.SUNDAY).build();

    private static Duty duty(Owed owed, Done done) {
        return Duty.builder()
                .code("D")
                .putNames("zh", "职责")
                .putNames("en", "Duty")
                .clause("clause")
                .owed(owed)
                .done(done)
                .build();
    }

    private static RuleBook book(RuleSet... versions) {
        return RuleBook.of("ours", ZoneId.of("Asia/Shanghai"), List.of(versions));
    }

    private static List<String> chinese(RuleBook book) {
        return RulePage.of(book, Locale.CHINESE).lines().toList();
    }

    private static List<String> english(RuleBook book) {
        return RulePage.of(book, Locale.ENGLISH).lines().toList();
    }

    private static void said(Duty duty, String chinese, String english) {
        RuleBook book = book(RULES.withTiers("HIGH", "LOW").withDuties(duty));
        assertThat(chinese(book)).contains("| 职责 `D` | " + chinese + " | clause |");
        assertThat(english(book)).contains("| Duty `D` | " + english + " | clause |");
    }

    @Test
    void a_duty_says_when_it_is_owed() {
        said(
                duty(new Owed.Every(Cycle.Calendar.WEEK, 50), CHAT),
                "每周；结对有效天数不足 50% 的免责 | 聊天一次 | 每对结对",
                "every week, unless the pairing is active on less than 50 % of the days | one chat | each pairing");
        said(
                duty(new Owed.Every(Cycle.Calendar.HALF_YEAR, 0), CHAT).withOwedBy(OwedBy.ELDER),
                "每半年 | 聊天一次 | 每位在册老人，由谁完成均可",
                "every half-year | one chat | each listed elder, by anybody");
        said(
                duty(new Owed.Every(new Cycle.Tiles(3, LocalDate.of(2026, 1, 1)), 1), CHAT)
                        .withOwedBy(OwedBy.ELDER)
                        .withTiers("HIGH", "LOW"),
                "自 2026-01-01 起，每 3 天；老人在家天数不足 1% 的免责 | 聊天一次 | 每位在册老人，由谁完成均可；仅限高风险（HIGH）、LOW",
                "every 3 days from 2026-01-01 on, unless she is at home on less than 1 % of the days | one chat | each listed elder, by anybody; only high risk (HIGH), LOW");
        said(
                duty(new Owed.Every(new Cycle.Tiles(1, LocalDate.of(2026, 1, 1)), 0), CHAT),
                "自 2026-01-01 起，每天 | 聊天一次 | 每对结对",
                "every day from 2026-01-01 on | one chat | each pairing");
        said(
                duty(
                        new Owed.AtFestivals(List.of(
                                new Owed.FestivalWindow(Festival.CHUNJIE, 7, 14),
                                new Owed.FestivalWindow(Festival.DUANWU, 1, 0),
                                new Owed.FestivalWindow(Festival.QIXI, 0, 0),
                                new Owed.FestivalWindow(Festival.DONGZHI, 0, 2))),
                        CHAT),
                "春节（前 7 天至后 14 天）、端午节（前 1 天至当天）、七夕（当天）、冬至（当天至后 2 天） | 聊天一次 | 每对结对",
                "Spring Festival (from 7 days before to 14 days after), Dragon Boat Festival (from 1 day before to the day itself), Qixi (on the day itself), Winter Solstice (from the day itself to 2 days after) | one chat | each pairing");
        said(
                duty(new Owed.AfterIncidents(Set.of("FALL", "BURGLARY", "DISASTER"), 1), CHAT),
                "老人BURGLARY、受灾或跌倒后 1 天内 | 聊天一次 | 每对结对",
                "within 1 day of BURGLARY, a disaster or a fall | one chat | each pairing");
        said(
                duty(new Owed.AfterIncidents(Set.of("FALL"), 0), CHAT),
                "老人跌倒当天 | 聊天一次 | 每对结对",
                "on the day of a fall | one chat | each pairing");
        said(
                duty(new Owed.Once(14), CHAT).withOwedBy(OwedBy.ELDER),
                "列入名册后 14 天内，一次 | 聊天一次 | 每位在册老人，由谁完成均可",
                "once, within 14 days of her listing | one chat | each listed elder, by anybody");
    }

    @Test
    void a_duty_says_by_what_it_is_done() {
        Owed weekly = new Owed.Every(Cycle.Calendar.WEEK, 0);
        Set<ServiceKind> kinds = Set.of(ServiceKind.VISIT, ServiceKind.CHAT);
        said(
                duty(weekly, new Done.ByService(kinds, 2, 0)),
                "每周 | 聊天或看望，至少在 2 天进行 | 每对结对",
                "every week | chat or visit on at least 2 days | each pairing");
        said(
                duty(weekly, new Done.ByService(kinds, 1, 90)),
                "每周 | 聊天或看望，合计不少于 90 分钟 | 每对结对",
                "every week | chat or visit, at least 90 minutes in all | each pairing");
        said(
                duty(weekly, new Done.ByService(kinds, 3, 90)),
                "每周 | 聊天或看望，至少在 3 天进行，合计不少于 90 分钟 | 每对结对",
                "every week | chat or visit on at least 3 days, at least 90 minutes in all | each pairing");
        said(
                duty(new Owed.Once(14), new Done.ByCard(Done.ByCard.NEVER)),
                "结对后 14 天内，一次 | 联系卡已发放，两份分别交到双方手中 | 每对结对",
                "once, within 14 days of the pairing's start | the contact card is issued, and both copies are handed over | each pairing");
        said(
                duty(new Owed.Once(14), new Done.ByCard(7)),
                "结对后 14 天内，一次 | 联系卡已发放，两份分别交到双方手中；联系方式变更后 7 天内换发新卡 | 每对结对",
                "once, within 14 days of the pairing's start | the contact card is issued, and both copies are handed over; a new card within 7 days of a changed contact | each pairing");
        said(
                duty(new Owed.Once(30), new Done.ByKnowing(Fact.HEALTH, Done.ByKnowing.FOR_EVER)),
                "结对后 30 天内，一次 | 志愿者已了解并确认：健康状况 | 每对结对",
                "once, within 30 days of the pairing's start | the volunteer has asked for and confirmed: state of health | each pairing");
        said(
                duty(new Owed.Once(30), new Done.ByKnowing(Fact.HEALTH, 180)),
                "结对后 30 天内，一次 | 志愿者已了解并确认：健康状况；有效期 180 天 | 每对结对",
                "once, within 30 days of the pairing's start | the volunteer has asked for and confirmed: state of health; good for 180 days | each pairing");
    }

    @Test
    void a_version_says_its_days_and_all_that_it_sets() {
        RuleSet full = RULES.withTiers("HIGH", "LOW")
                .withPairing(PairingRules.builder()
                        .maxElders(2)
                        .minimumAge(61)
                        .addLiving(LivingArrangement.WITH_SPOUSE, LivingArrangement.ALONE)
                        .consent(true)
                        .build())
                .withHours(HoursRules.builder()
                        .addStars(100, 300)
                        .dailyCapMinutes(120)
                        .lateEntryDays(6)
                        .build())
                .withMatching(new MatchingRules(true, Map.of(MatchReason.SAME_UNIT, 9)))
                .withExemplars(ExemplarRules.builder()
                        .minimumRate(0.875)
                        .minimumActiveDays(90)
                        .minimumMinutes(600)
                        .maximumSilence(20)
                        .awardedWithinDays(365)
                        .perDistrict(4)
                        .teams(new ExemplarRules.Teams(3, 0.4, 11))
                        .build())
                .withReferralWithinHours(48);
        RuleBook book = book(full, RULES.withVersion("2").withInForceFrom(LocalDate.of(2027, 1, 1)));

        assertThat(english(book))
                .containsSequence(
                        "## Version 1, until 2026-12-31",
                        "",
                        "### Settings",
                        "",
                        "- A week begins on Sunday.",
                        "- Tiers of risk, highest first: high risk (HIGH), LOW.",
                        "- An elder to whom no tier was given counts as LOW.",
                        "- Elders per volunteer at a time: at most 2.",
                        "- An elder is proposed from the age of 61 on.",
                        "- An elder is proposed who lives alone or lives with the spouse.",
                        "- An elder is proposed only if she consented to being served.",
                        "- Hours of service for each star: 100, 300.",
                        "- At most 120 minutes of a day are credited.",
                        "- What is recorded more than 6 days after its day is held and not credited.",
                        "- A volunteer is proposed only to elders of her own district.",
                        "- What counts in a match: needs answered 10, shared hobbies 3, same unit 9, same district 4, wishes met 4, lives alone 5, higher risk 4, months waited 1.",
                        "- An exemplar keeps at least 87.5 % of her duties.",
                        "- An exemplar has a pairing that is active for at least 90 days.",
                        "- An exemplar has at least 600 credited minutes.",
                        "- No elder of an exemplar heard nobody for more than 20 days.",
                        "- Nobody is proposed again within 365 days of an award.",
                        "- Exemplars proposed in a district: at most 4.",
                        "- Teams proposed: 11, of at least 3 members, who keep at least 40 % of their duties.",
                        "- A referral is to be closed within 48 hours.",
                        "",
                        "## Version 2, from 2027-01-01 on");
        assertThat(chinese(book))
                .containsSequence(
                        "## 版本 1（2026-12-31 止）", "", "### 其他规定", "", "- 每周从星期日开始。", "- 风险等级由高到低：高风险（HIGH）、LOW。");
    }

    @Test
    void overlays_and_phases_have_their_days() {
        RuleBook book = book(RULES.withTiers("HIGH"))
                .withOverlays(Overlay.builder()
                        .name("snow")
                        .from(LocalDate.of(2024, 2, 1))
                        .to(LocalDate.of(2024, 2, 5))
                        .addDistricts(DistrictCode.parse("230102"))
                        .addTiers("HIGH")
                        .addDuties(duty(new Owed.Every(Cycle.Calendar.WEEK, 0), CHAT))
                        .build())
                .withPhases(new Phase(Phase.Step.SURVEY, LocalDate.of(2019, 8, 12), LocalDate.of(2019, 8, 31)));

        assertThat(chinese(book))
                .containsSequence(
                        "## 临时加码 snow（2024-02-01 至 2024-02-05）",
                        "",
                        "适用范围：道里区、高风险（HIGH）。",
                        "",
                        "| 职责 | 何时 | 怎样算完成 | 对象 | 依据 |",
                        "| --- | --- | --- | --- | --- |",
                        "| 职责 `D` | 每周 | 聊天一次 | 每对结对 | clause |",
                        "",
                        "## 活动阶段",
                        "",
                        "- 摸底调查：2019-08-12 至 2019-08-31");
    }

    @Test
    void a_source_is_named_once_with_all_that_comes_from_it() {
        Duty duty = duty(new Owed.Once(14), CHAT)
                .withSources(new Source("", "Plan", "4"), new Source("owed.once.withinDays", "Ours", ""));
        RuleBook book = book(RULES.withDuties(duty, duty.withCode("E").withNames(Map.of("en", "Other")))
                .withSources(new Source("hours.stars", "Plan", "4"), new Source("", "Ours", "")));

        assertThat(english(book))
                .containsSequence(
                        "### Sources",
                        "",
                        "- Plan, 4: Duty, Other, Settings (stars)",
                        "- Ours: Duty (the deadline), Other (the deadline), Settings");
    }

    @Test
    void what_a_book_says_breaks_no_table_and_marks_nothing() {
        Duty duty = duty(new Owed.Once(14), CHAT)
                .withNames(Map.of("en", "A|B *c*\n<b>"))
                .withClause("# [x](y)");

        assertThat(english(book(RULES.withDuties(duty))))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("| A\\|B \\*c\\* \\<b\\> `D` |")
                        .endsWith("| \\# \\[x\\](y) |"));
    }
}
