package org.warmsunset.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.basics.Sex;

class FormsTest {
    private static final Reading IN_HARBIN = new Reading("0451", LocalDate.of(2026, 10, 31));
    private static final Form<ElderId> ID = Forms.id(ElderId::of);
    private static final Form<Integer> MINUTES = Forms.number("not-minutes", 0, 1440);
    private static final Form<Meal> MEAL = Forms.code(Meal.class);
    private static final Form<List<Meal>> MEALS = Forms.codes(Meal.class);
    private static final Form<List<String>> TEXTS = Forms.texts(10);

    private enum Meal {
        BREAKFAST,
        LUNCH,
        SUPPER
    }

    private static <T> T read(Form<T> form, String text) {
        return form.read(text, IN_HARBIN);
    }

    private static <T> void writes(Form<T> form, T content, String text) {
        assertThat(form.text(content)).isEqualTo(text);
        assertThat(read(form, text)).isEqualTo(content);
    }

    private static <T> void keeps(Form<T> form, T content, String kept) {
        assertThat(form.isNumber()).isFalse();
        assertThat(form.kept(content)).isEqualTo(kept);
        assertThat(form.ofKept(kept)).isEqualTo(content);
    }

    private static <T> void keeps(Form<T> form, T content, long number) {
        assertThat(form.isNumber()).isTrue();
        assertThat(form.number(content)).isEqualTo(number);
        assertThat(form.ofNumber(number)).isEqualTo(content);
    }

    private static void refuses(Form<?> form, String text, String problem, Map<String, String> details) {
        assertThatExceptionOfType(UnreadableTextException.class)
                .isThrownBy(() -> read(form, text))
                .withMessage("a text cannot be read: " + problem)
                .satisfies(unreadable -> {
                    assertThat(unreadable.problem()).isEqualTo(problem);
                    assertThat(unreadable.details()).isEqualTo(details);
                });
    }

    private static void refuses(Form<?> form, String text, String problem) {
        refuses(form, text, problem, Map.of());
    }

    @Test
    void a_day_is_written_by_iso_and_kept_as_a_number() {
        writes(Forms.DAY, LocalDate.of(2026, 10, 31), "2026-10-31");
        keeps(Forms.DAY, LocalDate.of(2026, 10, 31), 20_757);
        keeps(Forms.DAY, LocalDate.of(1969, 12, 31), -1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.10.2026", "2026-10-3", "", "yesterday", "+10000-01-01", "-0001-01-01"})
    void a_text_that_is_no_day_of_a_year_of_four_digits_is_not_a_day(String text) {
        refuses(Forms.DAY, text, "not-a-day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "2026-13-01", "2026-04-31", "2026-00-10", "0000-01-01"})
    void a_day_that_no_calendar_has_is_no_such_day(String text) {
        refuses(Forms.DAY, text, "no-such-day");
    }

    @Test
    void a_month_is_written_by_iso_and_kept_as_a_number() {
        writes(Forms.MONTH, YearMonth.of(1941, 5), "1941-05");
        keeps(Forms.MONTH, YearMonth.of(1941, 5), 1941 * 12 + 4);
        keeps(Forms.MONTH, YearMonth.of(1941, 12), 1941 * 12 + 11);
        refuses(Forms.MONTH, "1941-13", "not-a-month");
        refuses(Forms.MONTH, "1941-05-12", "not-a-month");
        refuses(Forms.MONTH, "+10000-05", "not-a-month");
    }

    @Test
    void an_instant_is_written_by_iso_and_kept_in_milliseconds() {
        writes(Forms.INSTANT, Instant.parse("2026-10-31T08:00:00.123Z"), "2026-10-31T08:00:00.123Z");
        keeps(Forms.INSTANT, Instant.parse("1970-01-01T00:00:01.002Z"), 1_002);
        keeps(Forms.INSTANT, Instant.parse("1969-12-31T23:59:59.999Z"), -1);
        assertThat(read(Forms.INSTANT, "2026-10-31T08:00:00.123999Z"))
                .isEqualTo(Instant.parse("2026-10-31T08:00:00.123Z"));
        refuses(Forms.INSTANT, "2026-10-31 08:00", "not-an-instant");
        refuses(Forms.INSTANT, "+10000-10-31T08:00:00Z", "not-an-instant");
    }

    @Test
    void a_district_is_written_by_its_six_digits() {
        writes(Forms.DISTRICT, DistrictCode.parse("230102"), "230102");
        keeps(Forms.DISTRICT, DistrictCode.parse("230102"), "230102");
        refuses(Forms.DISTRICT, "2301", "not-a-district");
    }

    @Test
    void a_sex_is_written_by_its_letter() {
        writes(Forms.SEX, Sex.FEMALE, "F");
        keeps(Forms.SEX, Sex.MALE, "M");
        refuses(Forms.SEX, "W", "unknown-code", Map.of("allowed", "F, M"));
    }

    @Test
    void a_phone_is_written_as_it_was_typed_and_kept_with_its_normal_form() {
        PhoneNumber landline = PhoneNumber.parse("8469 4905", "0451");

        writes(Forms.PHONE, landline, "8469 4905");
        keeps(Forms.PHONE, landline, "0451-84694905 8469 4905");
        keeps(Forms.PHONE, PhoneNumber.parse("+86 139 0000 0002", "0451"), "13900000002 +86 139 0000 0002");
        refuses(Forms.PHONE, "12", "not-a-phone");
    }

    @Test
    void a_landline_is_read_with_the_area_of_the_reader() {
        assertThat(Forms.PHONE.read("84694905", new Reading("0452", LocalDate.MAX)))
                .isEqualTo(PhoneNumber.parse("84694905", "0452"));
    }

    @Test
    void a_kept_phone_whose_two_forms_differ_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Forms.PHONE.ofKept("13900000001 13900000002"));
    }

    @Test
    void a_resident_id_is_written_by_its_number() {
        ResidentId number = ResidentId.parse("230199194105120884", LocalDate.of(2026, 1, 1));

        writes(Forms.RESIDENT_ID, number, "230199194105120884");
        keeps(Forms.RESIDENT_ID, number, "230199194105120884");
    }

    @ParameterizedTest
    @CsvSource({
        "23019919410512O884, resident-id.characters",
        "2301991941051208, resident-id.length",
        "000199194105120884, resident-id.region",
        "230199410512088, resident-id.legacy-15",
        "230199194105120885, resident-id.check-character",
        "230199194102300884, resident-id.birth-date",
        "230199202705120001, resident-id.birth-in-future"
    })
    void a_resident_id_that_is_none_says_why(String text, String problem) {
        refuses(Forms.RESIDENT_ID, text, problem);
    }

    @Test
    void a_text_is_written_and_kept_blanks_and_all() {
        Form<String> text = Forms.text(10);

        writes(text, " a;b\n", " a;b\n");
        keeps(text, "", "");
        writes(text, "0123456789", "0123456789");
        refuses(text, "0123456789 ", "too-long", Map.of("max", "10"));
    }

    @Test
    void a_text_that_is_longer_than_files_may_have_is_kept_whole() {
        keeps(Forms.text(3), "longer", "longer");
    }

    @Test
    void an_id_is_written_as_it_is() {
        writes(ID, ElderId.of("E0001"), "E0001");
        keeps(ID, ElderId.of("E0001"), "E0001");
        refuses(ID, "王", "not-an-id");
        refuses(ID, "", "not-an-id");
    }

    @Test
    void a_number_is_written_in_digits_and_kept_as_one() {
        writes(MINUTES, 30, "30");
        keeps(MINUTES, 1440, 1440);
        refuses(MINUTES, "-1", "not-minutes");
        refuses(MINUTES, "1441", "not-minutes");
        refuses(MINUTES, "half an hour", "not-minutes");
    }

    @Test
    void a_code_is_written_by_its_name() {
        writes(MEAL, Meal.LUNCH, "LUNCH");
        keeps(MEAL, Meal.SUPPER, "SUPPER");
        refuses(MEAL, "lunch", "unknown-code", Map.of("allowed", "BREAKFAST, LUNCH, SUPPER"));
    }

    @Test
    void codes_are_written_with_semicolons_between_them_in_their_order() {
        writes(MEALS, List.of(Meal.SUPPER, Meal.LUNCH), "SUPPER;LUNCH");
        writes(MEALS, List.of(Meal.SUPPER), "SUPPER");
        keeps(MEALS, List.of(Meal.SUPPER, Meal.LUNCH), "SUPPER;LUNCH");
        assertThat(read(MEALS, "; SUPPER ;;LUNCH; ")).containsExactly(Meal.SUPPER, Meal.LUNCH);
    }

    @Test
    void codes_are_refused_when_one_is_unknown_or_there_twice_or_there_is_none() {
        Map<String, String> allowed = Map.of("allowed", "BREAKFAST, LUNCH, SUPPER");

        refuses(MEALS, "LUNCH;TEA", "unknown-code", allowed);
        refuses(MEALS, "LUNCH;LUNCH", "unknown-code", allowed);
        refuses(MEALS, ";", "unknown-code", allowed);
    }

    @Test
    void texts_may_repeat_and_keep_their_blanks_in_a_store() {
        writes(TEXTS, List.of("剪纸", "京剧", "剪纸"), "剪纸;京剧;剪纸");
        keeps(TEXTS, List.of(" 剪纸", "京剧 "), " 剪纸;京剧 ");
        keeps(TEXTS, List.of(" 剪纸"), " 剪纸");
        refuses(TEXTS, "a;01234567890", "too-long", Map.of("max", "10"));
    }

    @Test
    void a_list_gives_its_items_and_nothing_else_does() {
        assertThat(MEALS.isList()).isTrue();
        assertThat(MEALS.items(List.of(Meal.SUPPER, Meal.LUNCH))).containsExactly("SUPPER", "LUNCH");
        assertThat(MEALS.items(null)).isEmpty();
        assertThat(MEAL.isList()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> MEAL.items(Meal.LUNCH));
    }

    @Test
    void a_form_of_one_s_own_reads_without_blanks_at_either_end() {
        Form<StringBuilder> form = Forms.of("not-text", StringBuilder::toString, StringBuilder::new);

        assertThat(read(form, " a b ").toString()).isEqualTo("a b");
        assertThat(form.ofKept("a b").toString()).isEqualTo("a b");
    }

    @ParameterizedTest
    @ValueSource(strings = {" %s", "%s ", "\t%s\n"})
    void blanks_at_either_end_do_not_matter_but_in_free_text(String around) {
        assertThat(read(Forms.DAY, around.formatted("2026-10-31"))).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(read(Forms.MONTH, around.formatted("1941-05"))).isEqualTo(YearMonth.of(1941, 5));
        assertThat(read(Forms.DISTRICT, around.formatted("230102"))).isEqualTo(DistrictCode.parse("230102"));
        assertThat(read(Forms.SEX, around.formatted("F"))).isEqualTo(Sex.FEMALE);
        assertThat(read(ID, around.formatted("E1"))).isEqualTo(ElderId.of("E1"));
        assertThat(read(MINUTES, around.formatted("30"))).isEqualTo(30);
        assertThat(read(MEAL, around.formatted("LUNCH"))).isEqualTo(Meal.LUNCH);
        assertThat(read(MEALS, around.formatted("LUNCH"))).containsExactly(Meal.LUNCH);
        assertThat(read(Forms.text(20), around.formatted("a"))).isEqualTo(around.formatted("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.30102E+17", "1.39E10", "4.6e+4", "1E+12"})
    void what_a_spreadsheet_cut_has_lost_digits(String text) {
        assertThat(Forms.hasLostDigits(text)).isTrue();
        for (Form<?> form :
                List.of(Forms.DAY, Forms.MONTH, Forms.INSTANT, Forms.PHONE, Forms.RESIDENT_ID, ID, MINUTES)) {
            refuses(form, text, "lost-digits");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E12", "E+1", "230102", "", "1", "2.5", "12.3E+4"})
    void other_texts_have_lost_no_digits(String text) {
        assertThat(Forms.hasLostDigits(text)).isFalse();
    }

    @Test
    void a_text_is_no_number_for_a_store() {
        assertThatIllegalStateException().isThrownBy(() -> Forms.SEX.number(Sex.FEMALE));
        assertThatIllegalStateException().isThrownBy(() -> Forms.SEX.ofNumber(1));
    }
}
