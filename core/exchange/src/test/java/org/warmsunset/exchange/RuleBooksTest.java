package org.warmsunset.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.duty.Cycle;
import org.warmsunset.duty.Done;
import org.warmsunset.duty.Duty;
import org.warmsunset.duty.Owed;
import org.warmsunset.duty.OwedBy;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.RuleSet;
import org.warmsunset.exchange.InvalidRuleBookException.Fault;
import org.warmsunset.pairing.Fact;

class RuleBooksTest {
    /** A book with a duty of every form, for a test to change at one place. */
    static final String BOOK = """
            {"name": "b", "zone": "Asia/Shanghai", "versions": [{"version": "1", "weekStart": "MONDAY", "tiers": ["HIGH", "LOW"],
              "duties": [
                {"code": "WEEKLY", "name": {"zh": "每周"}, "clause": "c", "owed": {"every": "WEEK", "fromActivePercent": 60},
                 "done": {"by": ["CHAT", "VISIT"], "onDays": 2, "minutes": 30}, "tiers": ["HIGH"]},
                {"code": "TILES", "name": {"zh": "三日"}, "clause": "c", "owed": {"every": {"days": 3, "from": "2024-01-01"}}, "done": {"by": ["CHAT"]}},
                {"code": "GREETING", "name": {"zh": "祝福"}, "clause": "c",
                 "owed": {"atFestivals": [{"festival": "DUANWU", "opensDaysBefore": 7, "closesDaysAfter": 0}]}, "done": {"by": ["GREETING"]}},
                {"code": "FALL", "name": {"zh": "摔倒"}, "clause": "c", "owed": {"afterIncidents": {"kinds": ["FALLEN"], "withinDays": 1}},
                 "done": {"by": ["ACTIVITY"]}, "owedBy": "ELDER"},
                {"code": "CARD", "name": {"zh": "卡"}, "clause": "c", "owed": {"once": {"withinDays": 14}}, "done": {"card": {"renewWithinDays": 5}}},
                {"code": "KNOW", "name": {"zh": "知"}, "clause": "c", "owed": {"once": {"withinDays": 31}}, "done": {"know": "HEALTH", "freshDays": 180}}],
              "pairing": {"maxElders": 2, "minimumAge": 61, "living": ["ALONE"], "consent": true},
              "hours": {"stars": [100, 301], "dailyCapMinutes": 120, "lateEntryDays": 6},
              "matching": {"sameDistrict": true, "weights": {"sameUnit": 9}},
              "exemplars": {"minimumRate": 0.8, "perDistrict": 4, "teams": {"minimumMembers": 3, "minimumRate": 0.4, "count": 11}},
              "referralWithinHours": 48}],
             "overlays": [{"name": "snow", "from": "2024-02-01", "to": "2024-02-05", "districts": ["230102"],
               "duties": [{"code": "DAILY", "name": {"zh": "每日"}, "clause": "c", "owed": {"every": {"days": 1, "from": "2024-02-01"}}, "done": {"by": ["CHAT"]}}]}],
             "phases": [{"phase": "SURVEY", "from": "2019-08-12", "to": "2019-08-31"}]}
            """;

    static String with(String old, String changed) {
        assertThat(BOOK).containsOnlyOnce(old);
        return BOOK.replace(old, changed);
    }

    private static RuleBook read(String json) {
        return RuleBooks.read(new StringReader(json));
    }

    private static void refused(String json, String place, String problem) {
        assertThatExceptionOfType(InvalidRuleBookException.class)
                .isThrownBy(() -> read(json))
                .satisfies(e -> assertThat(e.faults()).singleElement().satisfies(fault -> {
                    assertThat(fault.place()).isEqualTo(place);
                    assertThat(fault.problem()).contains(problem);
                }));
    }

    @Test
    void a_book_says_what_is_owed_and_by_what_it_is_done() {
        RuleSet rules = read(BOOK).versions().get(0);

        assertThat(rules.duties())
                .extracting(Duty::code)
                .containsExactly("WEEKLY", "TILES", "GREETING", "FALL", "CARD", "KNOW");
        assertThat(rules.duties().get(0).owed()).isEqualTo(new Owed.Every(Cycle.Calendar.WEEK, 60));
        assertThat(rules.duties().get(0).done())
                .isEqualTo(new Done.ByService(Set.of(ServiceKind.CHAT, ServiceKind.VISIT), 2, 30));
        assertThat(rules.duties().get(1).owed())
                .isEqualTo(new Owed.Every(new Cycle.Tiles(3, LocalDate.of(2024, 1, 1)), 50));
        assertThat(rules.duties().get(3).owedBy()).isEqualTo(OwedBy.ELDER);
        assertThat(rules.duties().get(4).done()).isEqualTo(new Done.ByCard(5));
        assertThat(rules.duties().get(5).done()).isEqualTo(new Done.ByKnowing(Fact.HEALTH, 180));
        assertThat(rules.pairing().maxElders()).isEqualTo(2);
        assertThat(rules.hours().stars()).containsExactly(100, 301);
    }

    @ParameterizedTest
    @MethodSource("shippedNames")
    void what_is_written_reads_as_the_same_book(String name) {
        RuleBook book = RuleBooks.shipped(name).orElseThrow();

        assertThat(book.name()).isEqualTo(name);
        assertThat(read(written(book))).isEqualTo(book);
    }

    private static List<String> shippedNames() {
        return RuleBooks.SHIPPED;
    }

    @Test
    void every_part_of_a_book_is_written() {
        assertThat(read(written(read(BOOK)))).isEqualTo(read(BOOK));
    }

    private static String written(RuleBook book) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RuleBooks.write(book, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("shippedNames")
    void every_duty_of_a_shipped_book_names_its_source(String name) {
        for (RuleSet version : RuleBooks.shipped(name).orElseThrow().versions()) {
            assertThat(version.duties())
                    .allSatisfy(duty -> assertThat(duty.sources()).isNotEmpty());
        }
    }

    @Test
    void the_two_editions_of_2019_leave_out_one_fact_each() {
        List<String> union = RuleBooks.caringDaughters2019().codes();

        assertThat(RuleBooks.shipped("caring-daughters-2019-plan").orElseThrow().codes())
                .containsExactlyElementsOf(union.stream()
                        .filter(code -> !code.equals("KNOW_MEDICATION"))
                        .toList());
        assertThat(RuleBooks.shipped("caring-daughters-2019-card").orElseThrow().codes())
                .containsExactlyElementsOf(union.stream()
                        .filter(code -> !code.equals("KNOW_HOME_ADDRESS"))
                        .toList());
    }

    @Test
    void a_child_changes_what_it_lists_and_keeps_the_rest() {
        RuleBook parent = RuleBooks.caringDaughters2019();
        RuleSet fresh = RuleBooks.shipped("caring-daughters-fresh")
                .orElseThrow()
                .versions()
                .get(0);

        assertThat(fresh.duties()).extracting(Duty::code).containsExactlyElementsOf(parent.codes());
        assertThat(fresh.duty("KNOW_HEALTH").orElseThrow().done()).isEqualTo(new Done.ByKnowing(Fact.HEALTH, 180));
        assertThat(fresh.duty("KNOW_HOBBIES").orElseThrow().done()).isEqualTo(new Done.ByKnowing(Fact.HOBBIES, 365));
        assertThat(fresh.duty("CONTACT_CARD").orElseThrow().done()).isEqualTo(new Done.ByCard(7));
        assertThat(fresh.duty("WEEKLY_CHAT")).isEqualTo(parent.versions().get(0).duty("WEEKLY_CHAT"));
        assertThat(fresh.hours()).isEqualTo(parent.versions().get(0).hours());
    }

    @Test
    void a_child_takes_effect_from_the_later_of_both_days_on(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("city.json"), """
                {"name": "city", "parent": "caring-daughters-2019", "versions": [{"version": "city", "inForceFrom": "2027-01-01",
                  "duties": [{"code": "WEEKLY_CHAT", "name": {"en": "Chat"}, "clause": "c", "owed": {"every": "WEEK"},
                    "done": {"by": ["CHAT", "VISIT"], "onDays": 2}}]}]}
                """);

        RuleBook city = RuleBooks.load(folder.resolve("city.json"));

        assertThat(city.versions()).extracting(RuleSet::version).containsExactly("2019", "city");
        assertThat(city.on(LocalDate.of(2026, 12, 31)))
                .isEqualTo(RuleBooks.caringDaughters2019().versions().get(0));
        assertThat(city.on(LocalDate.of(2027, 1, 1))
                        .duty("WEEKLY_CHAT")
                        .orElseThrow()
                        .done())
                .isEqualTo(new Done.ByService(Set.of(ServiceKind.CHAT, ServiceKind.VISIT), 2, 0));
    }

    @Test
    void parents_lie_beside_their_children_and_do_not_go_in_a_circle(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.json"), "{\"name\": \"a\", \"parent\": \"b\", \"versions\": []}");
        Files.writeString(folder.resolve("b.json"), "{\"name\": \"b\", \"parent\": \"a\", \"versions\": []}");
        Files.writeString(folder.resolve("c.json"), "{\"name\": \"c\", \"parent\": \"nowhere\", \"versions\": []}");

        assertThatExceptionOfType(InvalidRuleBookException.class)
                .isThrownBy(() -> RuleBooks.load(folder.resolve("a.json")))
                .withMessageContaining("is a parent of itself");
        assertThatExceptionOfType(InvalidRuleBookException.class)
                .isThrownBy(() -> RuleBooks.load(folder.resolve("c.json")))
                .withMessageContaining("parent (nowhere)")
                .withMessageContaining("neither one of the shipped books");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"MONDAY\" | \"monday\" | versions[0].weekStart (monday) | expected one of [MONDAY, TUESDAY",
                "\"VISIT\" | \"TALK\" | versions[0].duties[0].done.by[1] (TALK) | expected one of [CHAT, VISIT",
                "[\"ACTIVITY\"] | [] | versions[0].duties[3].done | by names no kind",
                "[\"ACTIVITY\"] | \"ACTIVITY\" | versions[0].duties[3].done.by (ACTIVITY) | expected a list",
                "\"DUANWU\" | \"EASTER\" | versions[0].duties[2].owed.atFestivals[0].festival (EASTER) | expected one of [CHUNJIE",
                "\"opensDaysBefore\": 7 | \"opensDaysBefore\": -7 | versions[0].duties[2].owed.atFestivals[0] | opensDaysBefore (-7)",
                "\"opensDaysBefore\" | \"opens\" | versions[0].duties[2].owed.atFestivals[0] | unknown field 'opens'; known are [closesDaysAfter, festival, opensDaysBefore]",
                "\"fromActivePercent\": 60 | \"fromActivePercent\": 101 | versions[0].duties[0].owed.every (WEEK) | fromActivePercent (101)",
                "\"fromActivePercent\": 60 | \"fromActivePercent\": \"60\" | versions[0].duties[0].owed.fromActivePercent (60) | expected a whole number",
                "\"fromActivePercent\": 60 | \"once\": {} | versions[0].duties[0].owed | expected one of",
                "\"every\": \"WEEK\", | '' | versions[0].duties[0].owed | expected one of [afterIncidents, atFestivals, every, once], and it has []: add one",
                "\"onDays\": 2 | \"onDays\": 0 | versions[0].duties[0].done | onDays (0)",
                "\"onDays\": 2 | \"onDays\": 8 | versions[0].duties[0] | WEEKLY cannot be done on 8 days",
                "\"days\": 3 | \"days\": 0 | versions[0].duties[1].owed.every | days (0)",
                "\"2024-01-01\" | \"1.1.2024\" | versions[0].duties[1].owed.every.from (1.1.2024) | expected a day such as",
                "\"FALLEN\" | \"fallen\" | versions[0].duties[3].owed.afterIncidents.kinds[0] (fallen) | is no code: write 1 to 40",
                "\"withinDays\": 14 | \"withinDays\": -1 | versions[0].duties[4].owed.once | withinDays (-1)",
                "\"HEALTH\" | \"AGE\" | versions[0].duties[5].done.know (AGE) | expected one of [HEALTH",
                "\"once\": {\"withinDays\": 31} | \"every\": \"MONTH\" | versions[0].duties[5] | owed must be once",
                "\"freshDays\": 180} | \"freshDays\": 180}, \"owedBy\": \"ELDER\" | versions[0].duties[5] | owedBy must be PAIRING",
                "\"WEEKLY\" | \"Weekly chat\" | versions[0].duties[0].code (Weekly chat) | is no code: write 1 to 40",
                "\"TILES\" | \"WEEKLY\" | versions[0] | duties has WEEKLY twice",
                "\"tiers\": [\"HIGH\"] | \"tiers\": [\"KEY\"] | versions[0] | tiers of WEEKLY ([KEY])",
                "\"maxElders\": 2 | \"maxElders\": 0 | versions[0].pairing | maxElders (0)",
                "[100, 301] | [301, 100] | versions[0].hours | stars ([301, 100]) do not rise",
                "[100, 301] | [100, true] | versions[0].hours.stars[1] (true) | expected a whole number",
                "\"sameUnit\" | \"sameStreet\" | versions[0].matching | weights (sameStreet) is none of",
                "0.8 | 1.8 | versions[0].exemplars | minimumRate (1.8) is not in 0 to 1",
                "\"version\": \"1\" | \"version\": \" \" | versions[0].version ( ) | expected a text that is not blank",
                "\"version\": \"1\" | \"version\": \"1\", \"inForceFrom\": \"2019-01-01\" | rule book | inForceFrom (2019-01-01) must be absent",
                "\"2024-02-05\" | \"2024-01-31\" | overlays[0] | to (2024-01-31) is before from (2024-02-01)",
                "\"DAILY\" | \"KNOW\" | rule book | change the meaning of KNOW",
                "\"DAILY\" | \"TILES\" | rule book | snow adds TILES",
                "\"SURVEY\" | \"SLEEP\" | phases[0].phase (SLEEP) | expected one of [SURVEY",
                "\"Asia/Shanghai\" | \"Asia/Dalian\" | zone (Asia/Dalian) | Unknown time-zone ID",
                "\"phases\" | \"phase\" | rule book | unknown field 'phase'",
                "\"name\": \"b\" | \"name\": null | name | is null: give it a value, or leave it out",
                "\"once\": {\"withinDays\": 14} | \"every\": \"YEAR\" | versions[0].duties[4] | owed must be once",
                "\"renewWithinDays\": 5}} | \"renewWithinDays\": 5}}, \"owedBy\": \"ELDER\" | versions[0].duties[4] | owedBy must be PAIRING",
                "\"districts\" | \"tiers\": [\"KEY\"], \"districts\" | rule book | overlays snow is for tiers that no version lists on its days ([KEY]): list them",
                "\"name\": \"b\", | '' | rule book | 'name' is missing",
                "\"name\": \"b\" | \"name\": \"b\", \"parent\": \"mine\" | parent (mine) | is none of the shipped books",
            })
    void a_bad_field_is_named_by_its_path(String old, String changed, String place, String problem) {
        refused(with(old, changed), place, problem);
    }

    @Test
    void a_code_keeps_its_meaning_in_all_versions() {
        String later = """
                {"version": "2", "inForceFrom": "2027-01-01", "weekStart": "MONDAY", "duties": [
                  {"code": "WEEKLY", "name": {"zh": "每周"}, "clause": "c", "owed": {"once": {"withinDays": 7}}, "done": {"by": ["CHAT"]}}]}
                """;

        refused(
                with("\"referralWithinHours\": 48}]", "\"referralWithinHours\": 48}, " + later + "]"),
                "rule book",
                "change the meaning of WEEKLY: its kind of owed and of done and its owner stay in all versions");
    }

    @Test
    void a_field_that_is_misspelt_is_both_unknown_and_missing() {
        assertThatExceptionOfType(InvalidRuleBookException.class)
                .isThrownBy(() -> read(with("\"zone\"", "\"zones\"")))
                .withMessage("""
                        rule book: unknown field 'zones'; known are [$schema, name, overlays, parent, phases, versions, zone]
                        rule book: 'zone' is missing""");
    }

    @Test
    void a_child_has_one_version_from_a_day_on() {
        refused("""
                {"name": "city", "parent": "caring-daughters-2019", "versions": [
                  {"version": "a", "inForceFrom": "2027-01-01"}, {"version": "b", "inForceFrom": "2027-01-01"}]}
                """, "versions[1]", "is in force from the same day as another version");
    }

    @Test
    void every_fault_is_named_at_once() {
        String bad = with("\"MONDAY\"", "\"MON\"")
                .replace("\"onDays\": 2", "\"onDays\": 0")
                .replace("2019-08-31", "2019");

        assertThatExceptionOfType(InvalidRuleBookException.class)
                .isThrownBy(() -> read(bad))
                .satisfies(e -> assertThat(e.faults())
                        .extracting(Fault::place)
                        .contains("phases[0].to (2019)", "versions[0].duties[0].done", "versions[0].weekStart (MON)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"rules\"", "7", "null"})
    void a_rule_book_is_an_object(String json) {
        assertThatExceptionOfType(InvalidRuleBookException.class)
                .isThrownBy(() -> read(json))
                .withMessageContaining("expected an object");
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        assertThat(read("\uFEFF" + BOOK)).isEqualTo(read(BOOK));
    }

    @Test
    void what_is_no_json_is_named_by_line_and_column() {
        refused("{\n  \"name\": oops}", "line 2, column 11", "this is no JSON");
        refused("[".repeat(100_000), "rule book", "nesting depth (501) exceeds the maximum allowed (500)");
        refused("{\"name\": \"a\", \"name\": \"b\"}", "line 1, column 21", "this is no JSON");
        assertThatExceptionOfType(InvalidRuleBookException.class)
                .isThrownBy(() -> read(BOOK + " {}"))
                .withMessageContaining("something follows the end of the rule book");
        assertThatExceptionOfType(InvalidRuleBookException.class).isThrownBy(() -> read(""));
    }

    @Test
    void a_rule_book_without_versions_is_refused() {
        refused(
                "{\"name\": \"a\", \"zone\": \"UTC\", \"versions\": []}",
                "rule book",
                "versions of rule book a are none");
        refused("{\"name\": \"a\", \"zone\": \"UTC\", \"versions\": {}}", "versions", "expected a list");
    }

    @Test
    void the_host_s_locale_changes_neither_what_is_read_nor_the_place_that_is_named() {
        Locale locale = Locale.getDefault();
        RuleBook expected = read(BOOK);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(read(BOOK)).isEqualTo(expected);
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            refused(with("\"MONDAY\"", "\"MON\""), "versions[0].weekStart (MON)", "expected one of");
        } finally {
            Locale.setDefault(locale);
        }
    }
}
