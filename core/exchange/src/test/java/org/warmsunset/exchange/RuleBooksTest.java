package org.warmsunset.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warmsunset.duty.KnowsEdition;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.pairing.Fact;

class RuleBooksTest {
    /** The built-in rule book, for a test to change at one place. */
    private static String builtIn() {
        try (InputStream in = Objects.requireNonNull(
                RuleBooks.class.getResourceAsStream("caring-daughters-2019.json"), "built-in rule book")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String with(String old, String changed) {
        assertThat(builtIn()).containsOnlyOnce(old);
        return builtIn().replace(old, changed);
    }

    private static RuleBook read(String json) {
        return RuleBooks.read(new StringReader(json));
    }

    private static void refused(String json, String place, String problem) {
        assertThatExceptionOfType(InvalidRuleBookException.class)
                .isThrownBy(() -> read(json))
                .satisfies(e -> assertThat(e.place()).isEqualTo(place))
                .withMessageStartingWith(place + ": ")
                .withMessageContaining(problem);
    }

    @Test
    void the_built_in_rule_book_reads_as_it_is_delivered() {
        assertThat(read(builtIn())).isEqualTo(RuleBooks.caringDaughters2019());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"MONDAY\" | \"monday\" | versions[0].weekStart (monday) | expected one of [MONDAY, TUESDAY",
                "\"MONDAY\" | 1 | versions[0].weekStart (1) | expected one of [MONDAY",
                "\"CHAT\" | \"TALK\" | versions[0].weeklyChat.doneBy[0] (TALK) | expected one of [CHAT, VISIT",
                "\"VISIT\" | [] | versions[0].weeklyChat.doneBy[1] | expected one of [CHAT, VISIT",
                "[\"ACTIVITY\"] | [] | versions[0].monthlyActivity | doneBy ([]) names no kind",
                "[\"ACTIVITY\"] | \"ACTIVITY\" | versions[0].monthlyActivity.doneBy (ACTIVITY) | expected a list",
                "\"GREETING\" | null | versions[0].festivalGreeting.doneBy[0] | expected one of",
                "\"DUANWU\" | \"EASTER\" | versions[0].greetingWindows[1].festival (EASTER) | expected one of [CHUNJIE",
                "\"DUANWU\" | \"CHUNJIE\" | versions[0] | greetingWindows",
                "\"closesDaysAfter\": 14 | \"closesDaysAfter\": -14 | versions[0].greetingWindows[0] | closesDaysAfter (-14)",
                "\"closesDaysAfter\": 14 | \"closes\": 14 | versions[0].greetingWindows[0] | unknown field 'closes'; known are [closesDaysAfter, festival, opensDaysBefore]",
                "\"owedFromActivePercent\": 50 | \"owedFromActivePercent\": 101 | versions[0] | owedFromActivePercent (101)",
                "\"owedFromActivePercent\": 50 | \"owedFromActivePercent\": \"50\" | versions[0].owedFromActivePercent (50) | expected a whole number",
                "\"owedFromActivePercent\": 50 | \"owedFromActivePercent\": 50.5 | versions[0].owedFromActivePercent (50.5) | expected a whole number",
                "\"owedFromActivePercent\": 50 | \"owedFromActivePercent\": 4294967346 | versions[0].owedFromActivePercent (4294967346) | expected a whole number",
                "\"cardWithinDays\": 14, | '' | versions[0] | 'cardWithinDays' is missing",
                "\"knowsWithinDays\": 30 | \"knowsWithinDays\": null | versions[0] | 'knowsWithinDays' is missing",
                "\"knowsWithinDays\": 30 | \"knowsWithinDays\": -1 | versions[0] | knowsWithinDays (-1)",
                "\"maxElders\": 1 | \"maxElders\": 0 | versions[0] | maxElders (0)",
                "[100, 300, 600, 1000, 1500] | [300, 100] | versions[0] | starHours ([300, 100])",
                "[100, 300, 600, 1000, 1500] | [100, true] | versions[0].starHours[1] (true) | expected a whole number",
                "\"union\" | \"Union\" | versions[0].facts (Union) | expected a list of facts, or one of plan, card and union",
                "\"union\" | [\"HEALTH\", \"AGE\"] | versions[0].facts[1] (AGE) | expected one of [HEALTH",
                "\"version\": \"2019\" | \"version\": \" \" | versions[0].version ( ) | expected a text that is not blank",
                "\"version\": \"2019\" | \"version\": 2019 | versions[0].version (2019) | expected a text",
                "\"version\": \"2019\" | \"inForceFrom\": \"2019-01-01\", \"version\": \"2019\" | rule book | inForceFrom (2019-01-01) must be absent",
                "\"version\": \"2019\" | \"inForceFrom\": \"2019-02-29\", \"version\": \"2019\" | versions[0].inForceFrom (2019-02-29) | Invalid date",
                "\"version\": \"2019\" | \"inForceFrom\": \"1.1.2019\", \"version\": \"2019\" | versions[0].inForceFrom (1.1.2019) | could not be parsed",
                "\"Asia/Shanghai\" | \"Asia/Dalian\" | zone (Asia/Dalian) | Unknown time-zone ID",
                "\"zone\" | \"zones\" | rule book | unknown field 'zones'; known are [name, versions, zone]",
                "\"name\": \"caring-daughters-2019\", | '' | rule book | 'name' is missing",
            })
    void a_bad_field_is_named_by_its_path(String old, String changed, String place, String problem) {
        refused(with(old, changed), place, problem);
    }

    @Test
    void a_minimum_below_one_day_is_named_by_its_rule() {
        refused(
                with(
                        "{\"minimumDays\": 1, \"doneBy\": [\"CHAT\", \"VISIT\"]}",
                        "{\"minimumDays\": 0, \"doneBy\": [\"CHAT\"]}"),
                "versions[0].weeklyChat",
                "minimumDays (0) is below 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"rules\"", "7", "null"})
    void a_rule_book_is_an_object(String json) {
        assertThatExceptionOfType(InvalidRuleBookException.class)
                .isThrownBy(() -> read(json))
                .withMessageContaining("expected an object");
    }

    @Test
    void what_is_no_json_is_named_by_line_and_column() {
        refused("{\n  \"name\": oops}", "line 2, column 11", "this is no JSON");
        refused("{\"name\": \"a\", \"name\": \"b\"}", "line 1, column 21", "this is no JSON");
        assertThatExceptionOfType(InvalidRuleBookException.class)
                .isThrownBy(() -> read(builtIn() + " {}"))
                .withMessageContaining("something follows the end of the rule book");
        assertThatExceptionOfType(InvalidRuleBookException.class).isThrownBy(() -> read(""));
    }

    @Test
    void a_rule_book_without_versions_is_refused() {
        refused("{\"name\": \"a\", \"zone\": \"UTC\", \"versions\": []}", "rule book", "rule book a has no version");
        refused("{\"name\": \"a\", \"zone\": \"UTC\", \"versions\": {}}", "versions", "expected a list");
    }

    @Test
    void a_second_version_is_in_force_from_its_day() {
        String version =
                builtIn().substring(builtIn().indexOf("{", 10), builtIn().lastIndexOf("]"));
        String later =
                version.replace("\"version\": \"2019\"", "\"version\": \"2027\", \"inForceFrom\": \"2027-01-01\"");
        RuleBook book = read(builtIn().replace(version, version + "," + later));

        assertThat(book.versions()).hasSize(2);
        assertThat(book.on(LocalDate.of(2026, 12, 31)).version()).isEqualTo("2019");
        assertThat(book.on(LocalDate.of(2027, 1, 1)).version()).isEqualTo("2027");
        refused(
                builtIn().replace(version, version + "," + later.replace("\"MONDAY\"", "\"MON\"")),
                "versions[1].weekStart (MON)",
                "expected one of");
    }

    @Test
    void the_facts_are_an_edition_or_a_list() {
        assertThat(read(with("\"union\"", "\"plan\"")).versions().get(0).facts())
                .isEqualTo(KnowsEdition.PLAN.facts());
        assertThat(read(with("\"union\"", "\"card\"")).versions().get(0).facts())
                .isEqualTo(KnowsEdition.CARD.facts());
        assertThat(read(with("\"union\"", "[\"MEDICATION\"]")).versions().get(0).facts())
                .containsExactly(Fact.MEDICATION);
    }

    @Test
    void the_host_s_locale_changes_neither_what_is_read_nor_the_place_that_is_named() {
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(read(with("\"union\"", "\"union\""))).isEqualTo(RuleBooks.caringDaughters2019());
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            refused(with("\"MONDAY\"", "\"MON\""), "versions[0].weekStart (MON)", "expected one of");
        } finally {
            Locale.setDefault(locale);
        }
    }
}
