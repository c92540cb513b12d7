package org.warmsunset.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warmsunset.basics.InvalidPhoneNumberException.Reason;
import org.warmsunset.basics.PhoneNumber.Kind;

class PhoneNumberTest {

    private static final String HARBIN = "0451";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "13900000001 | 13900000001 | MOBILE",
                "139 0000 0001 | 13900000001 | MOBILE",
                "139-0000-0001 | 13900000001 | MOBILE",
                "1390000-0001 | 13900000001 | MOBILE",
                "+8613900000001 | 13900000001 | MOBILE",
                "+86-139-0000-0001 | 13900000001 | MOBILE",
                "(+86) 139 0000 0001 | 13900000001 | MOBILE",
                "008613900000001 | 13900000001 | MOBILE",
                "１３９０００００００１ | 13900000001 | MOBILE",
                "＋８６　１３９　００００　０００１ | 13900000001 | MOBILE",
                "14600000001 | 14600000001 | MOBILE",
                "19900000001 | 19900000001 | MOBILE",
                "84694904 | 0451-84694904 | LANDLINE",
                "8469 4904 | 0451-84694904 | LANDLINE",
                "8469-4904 | 0451-84694904 | LANDLINE",
                "2345678 | 0451-2345678 | LANDLINE",
                "0451-84694904 | 0451-84694904 | LANDLINE",
                "045184694904 | 0451-84694904 | LANDLINE",
                "0451 8469 4904 | 0451-84694904 | LANDLINE",
                "0451-8469-4904 | 0451-84694904 | LANDLINE",
                "(0451)84694904 | 0451-84694904 | LANDLINE",
                "（0451）8469—4904 | 0451-84694904 | LANDLINE",
                "+86 451 8469 4904 | 0451-84694904 | LANDLINE",
                "+86-451-84694904 | 0451-84694904 | LANDLINE",
                "+86(0)451-84694904 | 0451-84694904 | LANDLINE",
                "0086 0451 84694904 | 0451-84694904 | LANDLINE",
                "010-84694904 | 010-84694904 | LANDLINE",
                "01084694904 | 010-84694904 | LANDLINE",
                "+86 10 8469 4904 | 010-84694904 | LANDLINE",
                "02184694904 | 021-84694904 | LANDLINE",
                "0546-2345678 | 0546-2345678 | LANDLINE",
                "84694904-801 | 0451-84694904-801 | LANDLINE",
                "0451-84694904-801 | 0451-84694904-801 | LANDLINE",
                "0451-8469-4904-801 | 0451-84694904-801 | LANDLINE",
                "+86 451 84694904-801 | 0451-84694904-801 | LANDLINE",
                "0451-84694904转801 | 0451-84694904-801 | LANDLINE",
                "84694904 转 8 | 0451-84694904-8 | LANDLINE",
                "84694904-转801 | 0451-84694904-801 | LANDLINE",
                "2345678-1 | 0451-2345678-1 | LANDLINE",
                "0546-2345678-123456 | 0546-2345678-123456 | LANDLINE",
                "400-000-0001 | 400-000-0001 | SERVICE",
                "4000000001 | 400-000-0001 | SERVICE",
                "4008-200-001 | 400-820-0001 | SERVICE",
                "4008200-001 | 400-820-0001 | SERVICE",
                "800-000-0001 | 800-000-0001 | SERVICE",
                "+86 400 000 0001 | 400-000-0001 | SERVICE",
                "400-000-0001-5 | 400-000-0001-5 | SERVICE",
                "4008-200-001转5 | 400-820-0001-5 | SERVICE"
            })
    void a_number_as_people_write_it_has_one_normal_form(String text, String normalised, Kind kind) {
        PhoneNumber phone = PhoneNumber.parse(text, HARBIN);

        assertThat(phone.normalised()).isEqualTo(normalised);
        assertThat(phone.kind()).isEqualTo(kind);
        assertThat(phone.asTyped()).isEqualTo(text);
        assertThat(PhoneNumber.parse(normalised, HARBIN)).isEqualTo(phone).hasSameHashCodeAs(phone);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | BLANK",
                "' 　' | BLANK",
                "'()' | BLANK",
                "+86 | BLANK",
                "转801 | BLANK",
                "无 | CHARACTERS",
                "13900000001/84694904 | CHARACTERS",
                "1390000000l | CHARACTERS",
                "139+00000001 | CHARACTERS",
                "1.39E+10 | CHARACTERS",
                "139,0000,0001 | CHARACTERS",
                "+81 90 0000 0001 | COUNTRY",
                "008190 0000 0001 | COUNTRY",
                "1390000000 | UNKNOWN_FORM",
                "139000000011 | UNKNOWN_FORM",
                "12900000001 | UNKNOWN_FORM",
                "1390000000113900000002 | UNKNOWN_FORM",
                "013900000001 | UNKNOWN_FORM",
                "110 | UNKNOWN_FORM",
                "120 | UNKNOWN_FORM",
                "12345 | UNKNOWN_FORM",
                "95588 | UNKNOWN_FORM",
                "0451-12345678 | UNKNOWN_FORM",
                "12345678 | UNKNOWN_FORM",
                "04694904 | UNKNOWN_FORM",
                "0451-846949041 | UNKNOWN_FORM",
                "0451-846949 | UNKNOWN_FORM",
                "0151-84694904 | UNKNOWN_FORM",
                "+86 84694904 | UNKNOWN_FORM",
                "0 | UNKNOWN_FORM",
                "02 | UNKNOWN_FORM",
                "0451 | UNKNOWN_FORM",
                "0451-84694904转 | EXTENSION",
                "0451-84694904转1234567 | EXTENSION",
                "0451-84694904转8转1 | EXTENSION",
                "84694904-84694905 | EXTENSION",
                "13900000001-2 | EXTENSION",
                "13900000001转2 | EXTENSION"
            })
    void what_is_no_number_is_refused_with_the_reason(String text, Reason reason) {
        assertThatExceptionOfType(InvalidPhoneNumberException.class)
                .isThrownBy(() -> PhoneNumber.parse(text, HARBIN))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
                .satisfies(
                        e -> assertThat(e.getMessage().replace("400/800", "")).doesNotContainPattern("[0-9]"));
    }

    @ParameterizedTest
    @CsvSource({
        "13900000001, 139****0001",
        "84694904, 0451-****4904",
        "0451-84694904-801, 0451-****4904",
        "010-84694904, 010-****4904",
        "0546-2345678, 0546-***5678",
        "4008200001, 400-***-0001",
        "4008200001-5, 400-***-0001"
    })
    void is_printed_masked(String text, String masked) {
        assertThat(PhoneNumber.parse(text, HARBIN)).hasToString(masked);
    }

    @Test
    void a_local_number_belongs_to_the_default_area() {
        assertThat(PhoneNumber.parse("84694904", "0452"))
                .isEqualTo(PhoneNumber.parse("0452-84694904", HARBIN))
                .isNotEqualTo(PhoneNumber.parse("84694904", HARBIN));
        assertThat(PhoneNumber.parse("84694904", "010").normalised()).isEqualTo("010-84694904");
    }

    @Test
    void an_extension_makes_another_number() {
        assertThat(PhoneNumber.parse("84694904-801", HARBIN)).isNotEqualTo(PhoneNumber.parse("84694904", HARBIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "01", "02", "451", "04511", "0151", "011", "04", "045", "13900000001", "045a"})
    void a_default_that_is_no_area_code_is_refused_without_being_printed(String areaCode) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhoneNumber.parse("84694904", areaCode))
                .withMessage("defaultAreaCode is no area code such as 0451");
    }
}
