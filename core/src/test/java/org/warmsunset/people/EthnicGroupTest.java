package org.warmsunset.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warmsunset.CsvRows;

class EthnicGroupTest {

    static Stream<Map<String, String>> standard() {
        return CsvRows.of("gb3304_ethnic.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("standard")
    void every_name_of_the_standard_leads_to_its_code(Map<String, String> row) {
        assertThat(EthnicGroup.ofName(row.get("name")).map(EthnicGroup::code)).contains(row.get("code"));
    }

    @Test
    void the_groups_have_the_names_and_codes_of_the_standard_in_its_order() {
        assertThat(Stream.of(EthnicGroup.values()).limit(56).map(group -> group.code() + group.chineseName()))
                .containsExactlyElementsOf(standard()
                        .limit(56)
                        .map(row -> row.get("code") + row.get("name"))
                        .toList());
        assertThat(EthnicGroup.values()).hasSize(58).endsWith(EthnicGroup.OTHER, EthnicGroup.FOREIGN_ORIGIN);
    }

    @ParameterizedTest
    @MethodSource("standard")
    void the_constants_are_named_by_the_romanisation(Map<String, String> row) {
        EthnicGroup group = EthnicGroup.ofName(row.get("name")).orElseThrow();

        assertThat(row.get("romanization"))
                .isIn("", group.name().charAt(0) + group.name().substring(1).toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource({
        "汉, HAN",
        "汉族, HAN",
        "' 满　', MAN",
        "土, TU",
        "土家, TUJIA",
        "毛南, MAONAN",
        "毛难, MAONAN",
        "毛难族, MAONAN",
        "德昂, DEANG",
        "崩龙, DEANG",
        "崩龙族, DEANG",
        "其他, OTHER",
        "其他（未识别民族）, OTHER",
        "外国血统中国籍, FOREIGN_ORIGIN"
    })
    void short_names_and_old_spellings_are_known(String name, EthnicGroup group) {
        assertThat(EthnicGroup.ofName(name)).contains(group);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "族", "Han", "01", "汉族族", "大和族"})
    void any_other_name_has_no_group(String name) {
        assertThat(EthnicGroup.ofName(name)).isEmpty();
    }
}
