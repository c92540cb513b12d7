package org.warmsunset.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SexTest {

    @Test
    void the_codes_are_f_and_m() {
        assertThat(Sex.FEMALE.code()).isEqualTo("F");
        assertThat(Sex.MALE.code()).isEqualTo("M");
    }

    @ParameterizedTest
    @EnumSource
    void a_code_leads_back_to_its_sex(Sex sex) {
        assertThat(Sex.ofCode(sex.code())).isEqualTo(sex);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "f", "X", "女"})
    void any_other_code_is_refused(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> Sex.ofCode(code)).withMessage("sex is neither F nor M");
    }
}
