package org.warmsunset.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DaySet;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.duty.Books;
import org.warmsunset.duty.Duty;
import org.warmsunset.duty.Finding;
import org.warmsunset.duty.Owed;
import org.warmsunset.duty.OwedBy;
import org.warmsunset.duty.OwedDuty;
import org.warmsunset.duty.Remedy;
import org.warmsunset.duty.Verdict;
import org.warmsunset.report.Counts;

class WordingTest {
    private static final Wording CHINESE = Wording.in(Locale.CHINESE);
    private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);

    private static final OwedDuty WEEKLY_CHAT = owed("WEEKLY_CHAT", "每周聊天", "Weekly chat", "四个必须·每周聊天");
    private static final OwedDuty MONTHLY_ACTIVITY = owed("MONTHLY_ACTIVITY", "每月活动", "Monthly activity", "四个必须·每月活动");
    private static final OwedDuty FESTIVAL_GREETING =
            owed("FESTIVAL_GREETING", "节日祝福", "Festival greeting", "四个必须·节日祝福");
    private static final OwedDuty CONTACT_CARD = owed("CONTACT_CARD", "联系卡（双向）", "Contact card", "四个必须·联系卡（双向）");
    private static final OwedDuty KNOW_FAMILY_PHONE =
            owed("KNOW_FAMILY_PHONE", "知道家属电话", "Know the family's phone", "四个知道·家属电话");
    private static final OwedDuty KNOW_HEALTH = owed("KNOW_HEALTH", "知道健康状况", "Know the health", "四个知道·健康状况");
    private static final OwedDuty KNOW_HOBBIES = owed("KNOW_HOBBIES", "知道兴趣爱好", "Know the hobbies", "四个知道·兴趣爱好");

    private static final DateRange WEEK = DateRange.of(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 11, 1));
    private static final DateRange MONTH = DateRange.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
    private static final DateRange MID_AUTUMN = DateRange.of(LocalDate.of(2026, 9, 18), LocalDate.of(2026, 9, 25));
    private static final DateRange UP_TO_DEADLINE = DateRange.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 15));

    private static OwedDuty owed(String code, String chinese, String english, String clause) {
        Duty duty = Books.FIRST
                .duty(code)
                .orElseThrow()
                .withNames(Map.of("zh", chinese, "en", english))
                .withClause(clause);
        return new OwedDuty(0, duty, Books.FIRST, null);
    }

    private static Finding.Builder finding(OwedDuty duty, DateRange period, Verdict verdict, LocalDate... days) {
        return Finding.builder()
                .pairing(PairingId.of("P1"))
                .elder(ElderId.of("E1"))
                .owed(duty)
                .period(period)
                .verdict(verdict)
                .days(DaySet.of(days))
                .late(days.length > 0 && days[0].isAfter(period.last()));
    }

    private static Remedy.Builder remedy(int days, ServiceKind... doneBy) {
        return Remedy.builder().days(days).from(LocalDate.of(2026, 10, 29)).addDoneBy(doneBy);
    }

    private static void assertSays(Finding.Builder finding, String chinese, String english) {
        Finding built = finding.build();
        assertThat(CHINESE.finding(built)).isEqualTo(chinese);
        assertThat(ENGLISH.finding(built)).isEqualTo(english);
    }

    private static List<String> allWords(Wording wording) {
        List<String> words = new ArrayList<>();
        Wording.KINDS.keySet().forEach(type -> {
            for (Object code : type.getEnumConstants()) {
                words.add(wording.word((Enum<?>) code));
            }
        });
        return words;
    }

    @Test
    void every_constant_has_a_word_in_each_language() {
        assertThat(allWords(CHINESE)).allMatch(word -> word.codePoints().anyMatch(Character::isIdeographic));
        assertThat(allWords(ENGLISH)).allMatch(word -> word.matches("[A-Za-z'():, -]+"));
    }

    @Test
    void a_code_that_people_do_not_see_has_no_word() {
        assertThatIllegalArgumentException().isThrownBy(() -> ENGLISH.word(Thread.State.NEW));
    }

    @Test
    void whoever_embeds_it_adds_a_language_and_names_of_districts() {
        Wording french = ENGLISH.with(
                Locale.FRENCH,
                Map.of(
                        "verdict.MET", "fait",
                        "weekday.7", "dimanche",
                        "month.11", "novembre",
                        "finding.MET", "fait le {days}."));

        assertThat(french.verdict(Verdict.MET)).isEqualTo("fait");
        assertThat(french.verdict(Verdict.MISSED)).isEqualTo("missed");
        assertThat(french.day(WEEK.last())).isEqualTo("dimanche 1 novembre 2026");
        assertThat(french.finding(
                        finding(WEEKLY_CHAT, WEEK, Verdict.MET, WEEK.first()).build()))
                .endsWith(": fait le 2026-10-26.");
        assertThat(CHINESE.with(Map.of("110101", "东城区")).district(DistrictCode.parse("110101")))
                .isEqualTo("东城区");
    }

    @Test
    void both_languages_have_the_same_keys() {
        Set<String> chinese = ResourceBundle.getBundle("org.warmsunset.wording.words", Locale.CHINESE)
                .keySet();

        assertThat(ResourceBundle.getBundle("org.warmsunset.wording.words", Locale.ENGLISH)
                        .keySet())
                .isEqualTo(chinese);
    }

    @Test
    void a_duty_is_called_by_its_name_in_the_language_or_else_in_english_or_else_by_any() {
        Duty onlyChinese = WEEKLY_CHAT.duty().withNames(Map.of("zh", "每周聊天"));
        Duty onlyEnglish = onlyChinese.withNames(Map.of("en", "Weekly chat"));
        Duty both = onlyChinese.withNames(Map.of("ru", "Беседа", "en", "Weekly chat"));

        assertThat(CHINESE.duty(onlyChinese)).isEqualTo("每周聊天");
        assertThat(ENGLISH.duty(onlyChinese)).isEqualTo("每周聊天");
        assertThat(CHINESE.duty(onlyEnglish)).isEqualTo("Weekly chat");
        assertThat(CHINESE.duty(both)).isEqualTo("Weekly chat");
        assertThat(ENGLISH.duty(both)).isEqualTo("Weekly chat");
    }

    @ParameterizedTest
    @CsvSource({"230102, 道里区, Daoli District", "110101, 110101, 110101"})
    void a_district_without_a_name_is_called_by_its_code(String code, String chinese, String english) {
        assertThat(CHINESE.district(DistrictCode.parse(code))).isEqualTo(chinese);
        assertThat(ENGLISH.district(DistrictCode.parse(code))).isEqualTo(english);
    }

    @Test
    void kinds_are_named_in_their_own_order() {
        assertThat(CHINESE.anyOf(List.of(ServiceKind.VISIT, ServiceKind.CHAT))).isEqualTo("聊天或看望");
        assertThat(ENGLISH.anyOf(List.of(ServiceKind.VISIT, ServiceKind.CHAT))).isEqualTo("chat or visit");
    }

    @Test
    void a_day_has_its_weekday() {
        assertThat(CHINESE.day(LocalDate.of(2026, 11, 1))).isEqualTo("2026年11月1日星期日");
        assertThat(ENGLISH.day(LocalDate.of(2026, 11, 1))).isEqualTo("Sunday 1 November 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "1999, 1, 99.9 %",
        "2000, 0, 100.0 %",
        "0, 3, 0.0 %",
        "1, 2, 33.3 %",
        "2, 1, 66.6 %",
        "2147483646, 1, 99.9 %",
        "0, 0, –"
    })
    void a_rate_is_cut_and_not_rounded(int met, int missed, String shown) {
        assertThat(CHINESE.percent(new Counts(met, missed, 5, 7, 9))).isEqualTo(shown);
        assertThat(ENGLISH.percent(new Counts(met, missed, 5, 7, 9))).isEqualTo(shown);
    }

    @Test
    void says_what_is_met() {
        assertSays(
                finding(WEEKLY_CHAT, WEEK, Verdict.MET, LocalDate.of(2026, 10, 27), LocalDate.of(2026, 10, 30))
                        .addRecords(RecordId.of("R1"), RecordId.of("R2")),
                "每周聊天，2026-10-26 至 2026-11-01（四个必须·每周聊天）：已于 2026-10-27、2026-10-30 完成。",
                "Weekly chat, 2026-10-26 to 2026-11-01 (四个必须·每周聊天): done on 2026-10-27, 2026-10-30.");
        assertSays(
                finding(KNOW_FAMILY_PHONE, UP_TO_DEADLINE, Verdict.MET, LocalDate.of(2026, 10, 15)),
                "知道家属电话，期限 2026-10-15（四个知道·家属电话）：已于 2026-10-15 完成。",
                "Know the family's phone, by 2026-10-15 (四个知道·家属电话): done on 2026-10-15.");
    }

    @Test
    void says_what_was_done_late() {
        assertSays(
                finding(CONTACT_CARD, UP_TO_DEADLINE, Verdict.MET, LocalDate.of(2026, 10, 16)),
                "联系卡（双向），期限 2026-10-15（四个必须·联系卡（双向））：已于 2026-10-16 完成，但超过期限。",
                "Contact card, by 2026-10-15 (四个必须·联系卡（双向）): done on 2026-10-16, after the" + " deadline.");
    }

    @Test
    void says_what_is_excused_and_why() {
        assertSays(
                finding(MONTHLY_ACTIVITY, MONTH, Verdict.EXCUSED),
                "每月活动，2026-10-01 至 2026-10-31（四个必须·每月活动）：免责，结对在此期间的有效天数不足。",
                "Monthly activity, 2026-10-01 to 2026-10-31 (四个必须·每月活动): not owed, since the pairing"
                        + " was active on too few of these days.");
        assertSays(
                finding(MONTHLY_ACTIVITY, MONTH, Verdict.EXCUSED).cut(true),
                "每月活动，2026-10-01 至 2026-10-31（四个必须·每月活动）：免责，规则在此变更，所余天数不足。",
                "Monthly activity, 2026-10-01 to 2026-10-31 (四个必须·每月活动): not owed, since the rules"
                        + " changed here and too few days are left.");
        assertSays(
                finding(FESTIVAL_GREETING, MID_AUTUMN, Verdict.EXCUSED),
                "节日祝福，2026-09-18 至 2026-09-25（四个必须·节日祝福）：免责，节日当天结对不在有效期内。",
                "Festival greeting, 2026-09-18 to 2026-09-25 (四个必须·节日祝福): not owed, since the pairing"
                        + " was not active on the festival itself.");
        assertSays(
                finding(KNOW_HEALTH, UP_TO_DEADLINE, Verdict.EXCUSED),
                "知道健康状况，期限 2026-10-15（四个知道·健康状况）：免责，结对在期限之前已结束。",
                "Know the health, by 2026-10-15 (四个知道·健康状况): not owed, since the pairing ended before the"
                        + " deadline.");
    }

    @Test
    void says_what_was_done_on_too_few_days() {
        assertSays(
                finding(WEEKLY_CHAT, WEEK, Verdict.MISSED, LocalDate.of(2026, 10, 27)),
                "每周聊天，2026-10-26 至 2026-11-01（四个必须·每周聊天）：只在 2026-10-27 做过，天数不足。",
                "Weekly chat, 2026-10-26 to 2026-11-01 (四个必须·每周聊天): done on 2026-10-27 only, which is too few"
                        + " days.");
    }

    @Test
    void says_what_is_pending_and_what_would_mend_it() {
        assertSays(
                finding(WEEKLY_CHAT, WEEK, Verdict.PENDING)
                        .addAttempts(RecordId.of("R1"), RecordId.of("R2"))
                        .dueBy(LocalDate.of(2026, 11, 1))
                        .remedy(remedy(1, ServiceKind.CHAT, ServiceKind.VISIT)
                                .by(LocalDate.of(2026, 11, 1))
                                .build()),
                "每周聊天，2026-10-26 至 2026-11-01（四个必须·每周聊天）：尚未完成。另有 2 次尝试不计。" + "待办：聊天或看望一次，不晚于2026年11月1日星期日。",
                "Weekly chat, 2026-10-26 to 2026-11-01 (四个必须·每周聊天): not done yet. Attempts that did not"
                        + " count: 2. To do: one chat or visit on or before Sunday 1 November 2026.");
        assertSays(
                finding(MONTHLY_ACTIVITY, MONTH, Verdict.PENDING, LocalDate.of(2026, 10, 5))
                        .dueBy(LocalDate.of(2026, 10, 30))
                        .remedy(remedy(2, ServiceKind.ACTIVITY)
                                .by(LocalDate.of(2026, 10, 30))
                                .build()),
                "每月活动，2026-10-01 至 2026-10-31（四个必须·每月活动）：目前在 2026-10-05 做过，天数还不够。待办：再有 2 天活动，不晚于2026年10月30日星期五。",
                "Monthly activity, 2026-10-01 to 2026-10-31 (四个必须·每月活动): done on 2026-10-05 so far. To do: activity"
                        + " on 2 more days on or before Friday 30 October 2026.");
        assertSays(
                finding(KNOW_HOBBIES, UP_TO_DEADLINE, Verdict.PENDING)
                        .dueBy(LocalDate.of(2026, 10, 15))
                        .remedy(remedy(1).by(LocalDate.of(2026, 10, 15)).build()),
                "知道兴趣爱好，期限 2026-10-15（四个知道·兴趣爱好）：尚未完成。待办：向老人了解并确认，不晚于2026年10月15日星期四。",
                "Know the hobbies, by 2026-10-15 (四个知道·兴趣爱好): not done yet. To do: ask for it and confirm it on"
                        + " or before Thursday 15 October 2026.");
    }

    @Test
    void what_others_did_is_named() {
        assertSays(
                finding(WEEKLY_CHAT, WEEK, Verdict.MISSED).addByOthers(RecordId.of("R1"), RecordId.of("R2")),
                "每周聊天，2026-10-26 至 2026-11-01（四个必须·每周聊天）：未完成。由他人完成而未注明代班，不计：R1、R2。",
                "Weekly chat, 2026-10-26 to 2026-11-01 (四个必须·每周聊天): not done."
                        + " Done by somebody else without standing in, so not counted: R1, R2.");
    }

    @Test
    void says_what_is_missed_and_what_is_still_to_be_done() {
        assertSays(
                finding(WEEKLY_CHAT, WEEK, Verdict.MISSED).addAttempts(RecordId.of("R1")),
                "每周聊天，2026-10-26 至 2026-11-01（四个必须·每周聊天）：未完成。另有 1 次尝试不计。",
                "Weekly chat, 2026-10-26 to 2026-11-01 (四个必须·每周聊天): not done. Attempts that did not count:" + " 1.");
        assertSays(
                finding(CONTACT_CARD, UP_TO_DEADLINE, Verdict.MISSED)
                        .remedy(remedy(1).build()),
                "联系卡（双向），期限 2026-10-15（四个必须·联系卡（双向））：未按期完成。待办：发放联系卡并把两份分别交给双方。",
                "Contact card, by 2026-10-15 (四个必须·联系卡（双向）): not done in time. To do: issue the"
                        + " contact card and hand over both copies.");
    }

    @Test
    void says_what_is_not_known_yet() {
        assertSays(
                finding(WEEKLY_CHAT, WEEK, Verdict.UNKNOWN),
                "每周聊天，2026-10-26 至 2026-11-01（四个必须·每周聊天）：待补录，该区县的记录还没有上报到这一天。",
                "Weekly chat, 2026-10-26 to 2026-11-01 (四个必须·每周聊天): not known yet, since the records of her"
                        + " district do not reach this day.");
    }

    @Test
    void says_what_went_stale_and_was_or_was_not_done_again() {
        LocalDate done = LocalDate.of(2026, 3, 2);
        String chinese = "知道健康状况，期限 2026-10-15（四个知道·健康状况）：曾于 2026-03-02 完成，";
        String english = "Know the health, by 2026-10-15 (四个知道·健康状况): done on 2026-03-02";

        assertSays(
                finding(KNOW_HEALTH, UP_TO_DEADLINE, Verdict.PENDING, done),
                chinese + "现已过期，须重新办理。",
                english + " and out of date since: to be done again.");
        assertSays(
                finding(KNOW_HEALTH, UP_TO_DEADLINE, Verdict.MISSED, done),
                chinese + "过期后未重新办理。",
                english + ", out of date since, and not done again in time.");
        assertSays(
                finding(KNOW_HEALTH, UP_TO_DEADLINE, Verdict.EXCUSED, done),
                chinese + "现已过期；免责，结对在新期限之前已结束。",
                english + " and out of date since; not owed again, since the pairing ended before the new deadline.");
    }

    @Test
    void says_why_a_visit_after_an_incident_or_to_an_elder_who_was_away_is_excused() {
        Duty visit = MONTHLY_ACTIVITY.duty();
        OwedDuty afterFall = new OwedDuty(
                0, visit.withOwed(new Owed.AfterIncidents(Set.of("FALL"), 6)), MONTHLY_ACTIVITY.rules(), null);
        OwedDuty owedToHer = new OwedDuty(0, visit.withOwedBy(OwedBy.ELDER), MONTHLY_ACTIVITY.rules(), null);

        assertSays(
                finding(afterFall, WEEK, Verdict.EXCUSED),
                "每月活动，2026-10-26 至 2026-11-01（四个必须·每月活动）：免责，变故当天结对不在有效期内。",
                "Monthly activity, 2026-10-26 to 2026-11-01 (四个必须·每月活动): not owed, since the pairing was not"
                        + " active on the day of the incident.");
        assertSays(
                finding(owedToHer, MONTH, Verdict.EXCUSED),
                "每月活动，2026-10-01 至 2026-10-31（四个必须·每月活动）：免责，当时无法探访老人。",
                "Monthly activity, 2026-10-01 to 2026-10-31 (四个必须·每月活动): not owed, since nobody could visit her then.");
    }

    @Test
    void names_the_minutes_that_are_missing() {
        assertSays(
                finding(MONTHLY_ACTIVITY, MONTH, Verdict.PENDING)
                        .remedy(remedy(1, ServiceKind.ACTIVITY)
                                .minutes(90)
                                .by(LocalDate.of(2026, 10, 30))
                                .build()),
                "每月活动，2026-10-01 至 2026-10-31（四个必须·每月活动）：尚未完成。待办：活动一次，共至少 90 分钟，不晚于2026年10月30日星期五。",
                "Monthly activity, 2026-10-01 to 2026-10-31 (四个必须·每月活动): not done yet. To do: one activity, 90"
                        + " minutes or more in all on or before Friday 30 October 2026.");
    }

    @Test
    void the_language_is_the_one_asked_for_wherever_the_host_is() {
        Locale before = Locale.getDefault();
        try {
            for (String host : List.of("tr-TR", "ar-EG", "zh-CN", "en-US", "th-TH-u-nu-thai-ca-buddhist")) {
                Locale.setDefault(Locale.forLanguageTag(host));
                LocalDate day = LocalDate.of(2026, 11, 1);

                assertThat(Wording.in(Locale.SIMPLIFIED_CHINESE).day(day)).isEqualTo("2026年11月1日星期日");
                assertThat(Wording.in(Locale.FRENCH).day(day)).isEqualTo("Sunday 1 November 2026");
                assertThat(allWords(Wording.in(Locale.CHINESE))).isEqualTo(allWords(CHINESE));
                assertThat(allWords(Wording.in(Locale.ROOT))).isEqualTo(allWords(ENGLISH));
                assertThat(Wording.in(Locale.ENGLISH).percent(new Counts(1999, 1, 0, 0, 0)))
                        .isEqualTo("99.9 %");
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
