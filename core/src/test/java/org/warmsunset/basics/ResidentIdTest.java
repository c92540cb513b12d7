package org.warmsunset.basics;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.warmsunset.basics.InvalidResidentIdException.Reason.BIRTH_DATE;
import static org.warmsunset.basics.InvalidResidentIdException.Reason.BIRTH_IN_FUTURE;
import static org.warmsunset.basics.InvalidResidentIdException.Reason.CHARACTERS;
import static org.warmsunset.basics.InvalidResidentIdException.Reason.CHECK_CHARACTER;
import static org.warmsunset.basics.InvalidResidentIdException.Reason.LEGACY_15;
import static org.warmsunset.basics.InvalidResidentIdException.Reason.LENGTH;
import static org.warmsunset.basics.InvalidResidentIdException.Reason.REGION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warmsunset.CsvRows;
import org.warmsunset.basics.InvalidResidentIdException.Reason;

class ResidentIdTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String ELDER = "230199195810070880";

    /** Rows marked invalid as they stand, which become {@link #ELDER} once full-width digits are read as plain ones. */
    private static final String FULL_WIDTH = "full-width digit";

    private static final Map<String, Reason> BY_KIND_OF_DAMAGE = Map.ofEntries(
            entry("wrong check character", CHECK_CHARACTER),
            entry("all ones", BIRTH_DATE),
            entry("all nines", REGION),
            entry("placeholder 0000", CHECK_CHARACTER),
            entry("spreadsheet damage: last three digits lost", CHECK_CHARACTER),
            entry("19 characters", LENGTH),
            entry("14 characters", LENGTH),
            entry("empty", LENGTH),
            entry("inner space", CHARACTERS),
            entry("letter O for zero", CHARACTERS),
            entry("X at the first place", CHARACTERS),
            entry("letter Y as check character", CHARACTERS),
            entry("dot", CHARACTERS),
            entry("scientific notation", CHARACTERS),
            entry("15-digit, month 13", BIRTH_DATE),
            entry("15-digit, unknown province", REGION));

    /** Damaged numbers whose damage shows before the check character is reached. */
    private static final Map<String, Reason> SEEN_EARLIER = Map.ofEntries(
            entry("230199194082291670", BIRTH_DATE),
            entry("140199199606504337", BIRTH_DATE),
            entry("230199192027284717", BIRTH_DATE),
            entry("203199192111285010", REGION),
            entry("203199195412295160", REGION),
            entry("23019919357015015X", BIRTH_DATE),
            entry("203199194607059948", REGION),
            entry("360199194049270864", BIRTH_DATE),
            entry("130199196900242538", BIRTH_DATE),
            entry("360199195780184629", BIRTH_DATE),
            entry("230199164912240567", BIRTH_DATE),
            entry("230199493010130022", BIRTH_IN_FUTURE),
            entry("140199195199070602", BIRTH_DATE),
            entry("230199994508318780", BIRTH_IN_FUTURE),
            entry("230199895810070880", BIRTH_IN_FUTURE),
            entry("230199154112160323", BIRTH_DATE),
            entry("320199210000283021", BIRTH_DATE),
            entry("830199195810070820", REGION),
            entry("230199144509024339", BIRTH_DATE),
            entry("290139192708130409", REGION),
            entry("23019911350715095X", BIRTH_DATE));

    private static Stream<Map<String, String>> rows(Set<String> kinds, boolean valid) {
        return CsvRows.of("idcards.csv").stream()
                .filter(row -> kinds.contains(row.get("kind")) && Boolean.parseBoolean(row.get("valid")) == valid);
    }

    static Stream<Map<String, String>> validRows() {
        return rows(Set.of("RESIDENT18", "HMT_PERMIT18", "FOREIGN_PR18"), true);
    }

    static Stream<Map<String, String>> legacyRows() {
        return rows(Set.of("LEGACY15"), true);
    }

    static Stream<Map<String, String>> invalidRows() {
        return rows(Set.of(""), false).filter(row -> !FULL_WIDTH.equals(row.get("reason")));
    }

    @Test
    void every_row_of_the_table_is_one_of_these_tests() {
        assertThat(validRows().count() + legacyRows().count() + invalidRows().count() + 1)
                .isEqualTo(CsvRows.of("idcards.csv").size());
    }

    @ParameterizedTest
    @MethodSource("validRows")
    void a_valid_number_gives_its_parts(Map<String, String> row) {
        ResidentId id = ResidentId.parse(row.get("id_number"), TODAY);

        assertThat(id.number()).isEqualTo(row.get("id_number"));
        assertThat(id.birthDate()).isEqualTo(row.get("birth_date"));
        assertThat(id.sex()).isEqualTo(Sex.ofCode(row.get("sex")));
        assertThat(id.regionCode()).isEqualTo(row.get("region_code"));
        assertThat(ResidentId.check(row.get("id_number"), TODAY)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("legacyRows")
    void a_number_of_15_digits_is_refused_with_its_own_reason(Map<String, String> row) {
        assertThat(ResidentId.check(row.get("id_number"), TODAY)).contains(LEGACY_15);
    }

    @ParameterizedTest
    @MethodSource("invalidRows")
    void a_damaged_number_is_refused_with_the_reason(Map<String, String> row) {
        String text = row.get("id_number");

        assertThatExceptionOfType(InvalidResidentIdException.class)
                .isThrownBy(() -> ResidentId.parse(text, TODAY))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(expected(text, row.get("reason"))))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContainPattern("[0-9]{3}"));
        assertThat(ResidentId.check(text, TODAY)).contains(expected(text, row.get("reason")));
    }

    private static Reason expected(String text, String damage) {
        if (damage.startsWith("unknown province code")) {
            return REGION;
        }
        if (damage.startsWith("birth date")) {
            return damage.contains("in the future") ? BIRTH_IN_FUTURE : BIRTH_DATE;
        }
        boolean digitsMoved =
                damage.startsWith("adjacent digits") || damage.startsWith("one digit") || damage.startsWith("digits ");
        return digitsMoved ? SEEN_EARLIER.getOrDefault(text, CHECK_CHARACTER) : BY_KIND_OF_DAMAGE.get(damage);
    }

    @Test
    void full_width_digits_are_read_as_plain_ones() {
        List<String> texts = CsvRows.of("idcards.csv").stream()
                .filter(row -> FULL_WIDTH.equals(row.get("reason")))
                .map(row -> row.get("id_number"))
                .toList();

        assertThat(texts)
                .hasSize(1)
                .allSatisfy(
                        text -> assertThat(ResidentId.parse(text, TODAY)).isEqualTo(ResidentId.parse(ELDER, TODAY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"23019919360426700x", " 23019919360426700X\t", "\u300023019919360426700\uFF38"})
    void spaces_around_and_a_small_or_full_width_x_do_not_matter(String text) {
        assertThat(ResidentId.parse(text, TODAY).number()).isEqualTo("23019919360426700X");
    }

    @Test
    void a_birth_on_the_last_possible_day_is_accepted_and_one_a_day_later_is_not() {
        assertThat(ResidentId.check(ELDER, LocalDate.of(1958, 10, 7))).isEmpty();
        assertThat(ResidentId.check(ELDER, LocalDate.of(1958, 10, 6))).contains(BIRTH_IN_FUTURE);
    }

    @ParameterizedTest
    @CsvSource({"23019918900101013, ", "23019918891231013, BIRTH_DATE"})
    void births_count_from_1890(String seventeen, @Nullable Reason reason) {
        assertThat(ResidentId.check(withCheckCharacter(seventeen), TODAY)).isEqualTo(Optional.ofNullable(reason));
    }

    @ParameterizedTest
    @CsvSource({"710000", "810100", "820101", "830001", "900410", "923000", "990410"})
    void only_the_exact_regions_of_permits_are_accepted(String region) {
        assertThat(ResidentId.check(withCheckCharacter(region + "19581007088"), TODAY))
                .contains(REGION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"230105", "230107", "230121", "230181", "232124", "239002"})
    void a_region_that_was_abolished_long_ago_is_accepted(String region) {
        assertThat(ResidentId.check(withCheckCharacter(region + "19400101002"), TODAY))
                .isEmpty();
    }

    @Test
    void every_single_wrong_digit_is_noticed() {
        for (int place = 0; place < 18; place++) {
            for (char wrong = '0'; wrong <= '9'; wrong++) {
                String text = ELDER.substring(0, place) + wrong + ELDER.substring(place + 1);
                assertThat(ResidentId.check(text, TODAY).isEmpty()).isEqualTo(text.equals(ELDER));
            }
        }
    }

    /** The check character by the recursion of ISO 7064, a way of its own beside the weights of GB 11643. */
    private static String withCheckCharacter(String seventeen) {
        int product = 0;
        for (int i = 0; i < 17; i++) {
            product = (product + seventeen.charAt(i) - '0') * 2 % 11;
        }
        int check = (12 - product) % 11;
        return seventeen + (check == 10 ? "X" : String.valueOf(check));
    }

    @Test
    void is_printed_masked() {
        assertThat(ResidentId.parse(ELDER, TODAY)).hasToString("230199********0880");
    }

    @Test
    void numbers_are_compared_by_value() {
        ResidentId elder = ResidentId.parse(ELDER, TODAY);

        assertThat(elder)
                .isEqualTo(ResidentId.parse(" " + ELDER, TODAY))
                .hasSameHashCodeAs(ResidentId.parse(ELDER, TODAY))
                .isNotEqualTo(ResidentId.parse("230199195609068164", TODAY));
    }

    @Test
    @SuppressWarnings("NullAway")
    void nulls_are_refused_by_name() {
        assertThatNullPointerException()
                .isThrownBy(() -> ResidentId.parse(null, TODAY))
                .withMessage("text");
        assertThatNullPointerException()
                .isThrownBy(() -> ResidentId.parse(ELDER, null))
                .withMessage("notAfter");
    }
}
