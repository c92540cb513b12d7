package org.warmsunset.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Constraints of the intake on a form that is no row. */
class FormTest {
    @AutoClose
    private static final DraftChecker CHECKER = Sheet.checker();

    private record Form(
            @Phone String phone, @ResidentIdNumber String idNumber) {}

    private record ForeignForm(
            @NotBlank String name,
            @Size(max = 2, message = "{too-long}") String motto,
            @Size(max = 2, message = "Zwei Zeichen") String code) {}

    private static Map<String, String> messages(Locale host, Object form) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(host);
            Map<String, String> messages = new TreeMap<>();
            for (ConstraintViolation<Object> violation : CHECKER.validator().validate(form)) {
                messages.put(violation.getPropertyPath().toString(), violation.getMessage());
            }
            return messages;
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_good_form_and_an_empty_one_pass() {
        assertThat(messages(Locale.ENGLISH, new Form("０４５１-84694904", "23019919370823726x")))
                .isEmpty();
        assertThat(messages(Locale.ENGLISH, new Form(null, null))).isEmpty();
    }

    @Test
    void blanks_around_a_number_are_no_part_of_it_as_in_a_cell_of_a_file() {
        assertThat(messages(Locale.ENGLISH, new Form("0451-84694904\n", " 23019919370823726X\n")))
                .isEmpty();
        assertThat(CHECKER.check(Sheet.row(DraftType.ELDERS, "phone=0451-84694904\n")))
                .isEmpty();
    }

    @Test
    void a_bad_form_is_told_in_chinese_and_in_english_with_its_numbers_masked() {
        Form form = new Form("139876543210", "230199195810070881");

        assertThat(messages(Locale.CHINA, form))
                .isEqualTo(Map.of(
                        "phone",
                        "“139***10”不是电话号码：请写成 13900000001 或 0451-84694904 的样子。",
                        "idNumber",
                        "“230***81”末位校验码不对，说明有数字录错：请与证件核对。"));
        assertThat(messages(Locale.forLanguageTag("tr"), form))
                .isEqualTo(Map.of(
                        "phone",
                        "'139***10' is no phone number: write it in the form 13900000001 or 0451-84694904.",
                        "idNumber",
                        "'230***81' has a wrong check character at its end, so a digit is mistyped: compare it with the"
                                + " card."));
    }

    @Test
    void nobody_is_born_after_the_day_of_the_clock() {
        assertThat(messages(Locale.ENGLISH, new Form(null, "230199202611010880")))
                .isEqualTo(Map.of("idNumber", "'230***80' has a birth date in the future: compare it with the card."));
    }

    @Test
    void an_exception_that_a_framework_makes_of_it_holds_no_number() {
        Set<ConstraintViolation<Form>> violations =
                CHECKER.validator().validate(new Form("139876543210", "230199195810070881"));

        assertThat(new ConstraintViolationException(violations))
                .hasMessageContainingAll("phone", "idNumber")
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("8765", "19581007");
    }

    @Test
    void constraints_from_elsewhere_keep_their_messages_unless_they_name_a_sentence_of_ours() {
        assertThat(messages(Locale.ENGLISH, new ForeignForm(" ", "abc", "abc")))
                .isEqualTo(Map.of(
                        "name",
                        "{jakarta.validation.constraints.NotBlank.message}",
                        "motto",
                        "This text is longer than 2 characters: shorten it.",
                        "code",
                        "Zwei Zeichen"));
    }
}
