package org.warmsunset.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warmsunset.CsvRows;
import org.warmsunset.basics.DistrictCode;

class DistrictNamesTest {

    private static final String NAMES = "org.warmsunset.wording.districts";

    private static ResourceBundle names(Locale locale) {
        return ResourceBundle.getBundle(NAMES, locale);
    }

    @Test
    void chinese_names_are_those_of_the_published_table() {
        Map<String, String> published = new TreeMap<>(CsvRows.of("gb2260_harbin.csv").stream()
                .filter(row -> !"aggregate".equals(row.get("status")))
                .collect(Collectors.toMap(row -> row.get("code"), row -> row.get("name"))));
        // The table has 市辖区 here, which a prefecture has none of; the division list of 1990 has 双城市.
        published.put("232101", "双城市");

        ResourceBundle chinese = names(Locale.CHINESE);

        assertThat(chinese.keySet().stream().collect(Collectors.toMap(code -> code, chinese::getString)))
                .isEqualTo(published)
                .hasSize(40);
    }

    @Test
    void every_name_has_a_valid_code_and_an_english_form_of_the_same_kind() {
        ResourceBundle chinese = names(Locale.CHINESE);
        ResourceBundle english = names(Locale.ENGLISH);
        Map<Character, String> kinds = Map.of('区', " District", '县', " County", '市', " City");

        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        assertThat(chinese.keySet()).allSatisfy(code -> {
            assertThat(DistrictCode.parse(code)).hasToString(code);
            String name = chinese.getString(code).replace("(旧)", "");
            String kind = code.equals("230100") ? "" : kinds.get(name.charAt(name.length() - 1));
            assertThat(english.getString(code).replace(" (old)", "")).matches("[A-Z][a-z]+" + kind);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "230100, 哈尔滨市, Harbin",
        "230102, 道里区, Daoli District",
        "230106, 香坊区(旧), Xiangfang District (old)",
        "230125, 宾县, Bin County",
        "230183, 尚志市, Shangzhi City",
        "232121, 阿城县, Acheng County"
    })
    void a_division_has_a_name_in_both_languages(String code, String chinese, String english) {
        assertThat(names(Locale.SIMPLIFIED_CHINESE).getString(code)).isEqualTo(chinese);
        assertThat(names(Locale.ENGLISH).getString(code)).isEqualTo(english);
    }

    @Test
    void english_does_not_fall_back_to_the_language_of_the_machine() {
        assertThat(List.of(
                        names(Locale.ENGLISH).getLocale(), names(Locale.CHINESE).getLocale()))
                .containsExactly(Locale.ENGLISH, Locale.CHINESE);
    }
}
