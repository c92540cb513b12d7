package org.warmsunset.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistrictCodeTest {

    @Test
    void gives_back_the_six_digits() {
        assertThat(DistrictCode.parse(" ２30102 ")).hasToString("230102");
    }

    @Test
    void accepts_the_provinces_of_china_and_no_other_pair_of_digits() {
        Set<String> accepted = IntStream.range(0, 100)
                .mapToObj(province -> (province < 10 ? "0" : "") + province)
                .filter(DistrictCodeTest::isProvince)
                .collect(Collectors.toSet());

        assertThat(accepted)
                .containsExactlyInAnyOrder(
                        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41",
                        "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71",
                        "81", "82");
    }

    private static boolean isProvince(String twoDigits) {
        try {
            return DistrictCode.parse(twoDigits + "0000").toString().startsWith(twoDigits);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"23010X", "2301 2", "2301-2", "230１0O"})
    void refuses_six_characters_that_are_not_digits(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> DistrictCode.parse(text));
    }

    @Test
    void names_the_code_that_it_refuses() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DistrictCode.parse("990102"))
                .withMessage("district code (990102) is not six digits led by a province");
    }

    @Test
    void does_not_print_an_identity_number_that_came_in_its_place() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DistrictCode.parse("230199195810070880"))
                .withMessage("district code has 18 characters, not 6");
    }

    @Test
    void codes_are_ordered_and_compared_by_value() {
        assertThat(Stream.of("230110", "110101", "230102")
                        .map(DistrictCode::parse)
                        .sorted())
                .isEqualTo(List.of(
                        DistrictCode.parse("110101"), DistrictCode.parse("230102"), DistrictCode.parse("230110")));
        assertThat(DistrictCode.parse("230102")).hasSameHashCodeAs(DistrictCode.parse("230102"));
    }
}
