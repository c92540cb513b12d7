package org.warmsunset.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warmsunset.kind.Reading;

/** What is wrong with bad cells. Each row but the cell in question is good. */
class DraftCheckerTest {
    @AutoClose
    private static final DraftChecker CHECKER = Sheet.checker();

    private static final Reading READING = new Reading("0451", LocalDate.of(2026, 10, 31));

    private static List<Problem> check(String file, String... changes) {
        return CHECKER.check(Sheet.row(Sheet.type(file), changes));
    }

    private static Problem problem(String file, String column, String code, Map<String, String> details) {
        return Problem.builder()
                .file(file)
                .line((int) Sheet.LINE)
                .column(column)
                .code(code)
                .putAllDetails(details)
                .build();
    }

    static Stream<String> requiredCells() {
        return DraftType.all().stream()
                .flatMap(type -> type.requiredColumns().stream().map(column -> type.file() + " " + column));
    }

    @ParameterizedTest
    @MethodSource("requiredCells")
    void a_required_cell_must_not_be_empty(String cell) {
        String file = cell.substring(0, cell.indexOf(' '));
        String column = cell.substring(cell.indexOf(' ') + 1);

        assertThat(check(file, column + "=")).containsExactly(problem(file, column, "required", Map.of()));
    }

    @Test
    void the_required_cells_are_those_of_the_exchange_format() {
        assertThat(requiredCells())
                .containsExactly(
                        "elders.csv elder_id",
                        "elders.csv name",
                        "elders.csv district",
                        "relatives.csv elder_id",
                        "relatives.csv relation",
                        "relatives.csv name",
                        "volunteers.csv volunteer_id",
                        "volunteers.csv name",
                        "volunteers.csv district",
                        "pairings.csv pairing_id",
                        "pairings.csv elder_id",
                        "pairings.csv volunteer_id",
                        "pairings.csv start",
                        "cards.csv pairing_id",
                        "knowledge.csv pairing_id",
                        "knowledge.csv fact",
                        "knowledge.csv confirmed_on",
                        "suspensions.csv pairing_id",
                        "suspensions.csv first_day",
                        "service_records.csv record_id",
                        "service_records.csv elder_id",
                        "service_records.csv volunteer_id",
                        "service_records.csv day",
                        "service_records.csv kinds",
                        "units.csv unit_id",
                        "units.csv name",
                        "teams.csv team_id",
                        "teams.csv name",
                        "surveys.csv entry_id",
                        "surveys.csv elder_id",
                        "surveys.csv filled_on",
                        "states.csv entry_id",
                        "states.csv elder_id",
                        "states.csv from",
                        "incidents.csv entry_id",
                        "incidents.csv elder_id",
                        "incidents.csv day",
                        "incidents.csv kind",
                        "consents.csv entry_id",
                        "consents.csv elder_id",
                        "consents.csv purpose",
                        "consents.csv on",
                        "consents.csv answer",
                        "residences.csv entry_id",
                        "residences.csv elder_id",
                        "residences.csv from",
                        "residences.csv district",
                        "memberships.csv entry_id",
                        "memberships.csv unit_id",
                        "memberships.csv from",
                        "contact_changes.csv entry_id",
                        "contact_changes.csv on",
                        "contact_changes.csv what",
                        "proposals.csv entry_id",
                        "proposals.csv elder_id",
                        "proposals.csv volunteer_id",
                        "proposals.csv on",
                        "proposals.csv step",
                        "referrals.csv entry_id",
                        "referrals.csv elder_id",
                        "referrals.csv referral",
                        "referrals.csv at",
                        "referrals.csv step",
                        "team_members.csv entry_id",
                        "team_members.csv team_id",
                        "team_members.csv volunteer_id",
                        "team_members.csv on",
                        "team_members.csv step",
                        "traits.csv entry_id",
                        "traits.csv trait",
                        "traits.csv value",
                        "traits.csv from",
                        "wishes.csv entry_id",
                        "wishes.csv trait",
                        "wishes.csv from",
                        "credentials.csv entry_id",
                        "credentials.csv kind",
                        "credentials.csv title",
                        "credentials.csv on",
                        "opening_hours.csv entry_id",
                        "opening_hours.csv volunteer_id",
                        "opening_hours.csv on",
                        "opening_hours.csv minutes",
                        "opening_hours.csv source",
                        "hour_corrections.csv entry_id",
                        "hour_corrections.csv volunteer_id",
                        "hour_corrections.csv on",
                        "hour_corrections.csv minutes",
                        "hour_corrections.csv reason",
                        "certificates.csv entry_id",
                        "certificates.csv volunteer_id",
                        "certificates.csv on",
                        "certificates.csv from",
                        "certificates.csv until",
                        "certificates.csv minutes",
                        "certificates.csv name",
                        "certificates.csv content",
                        "certificates.csv issuer",
                        "certificates.csv in_charge",
                        "certificates.csv handler",
                        "certificates.csv contact",
                        "certificate_steps.csv entry_id",
                        "certificate_steps.csv volunteer_id",
                        "certificate_steps.csv certificate",
                        "certificate_steps.csv on",
                        "certificate_steps.csv step",
                        "certificate_steps.csv by",
                        "merges.csv entry_id",
                        "merges.csv into",
                        "merges.csv on",
                        "watermarks.csv district",
                        "watermarks.csv complete_until");
    }

    @ParameterizedTest
    @CsvSource({
        "elders.csv, name, 100",
        "elders.csv, address, 300",
        "elders.csv, health, 2000",
        "elders.csv, medication, 2000",
        "elders.csv, mental_state, 2000",
        "elders.csv, support_by_children, 2000",
        "elders.csv, hobbies, 2000",
        "elders.csv, surveyed_by, 100",
        "elders.csv, remarks, 2000",
        "relatives.csv, relation, 50",
        "relatives.csv, name, 100",
        "relatives.csv, workplace_or_residence, 300",
        "volunteers.csv, name, 100",
        "volunteers.csv, specialities, 500",
        "volunteers.csv, team, 100",
        "volunteers.csv, channel, 100",
        "suspensions.csv, reason, 2000",
        "service_records.csv, event_id, 200",
        "service_records.csv, note, 2000"
    })
    void a_text_has_a_longest_length(String file, String column, int max) {
        String longest = "文".repeat(max);
        String tooLong = longest + "字";

        assertThat(check(file, column + "=" + longest)).isEmpty();
        assertThat(check(file, column + "=" + tooLong))
                .containsExactly(
                        problem(file, column, "too-long", Map.of("value", "***", "max", Integer.toString(max))));
    }

    @Test
    void what_no_file_in_utf_8_can_hold_and_zero_are_refused_in_every_text() {
        for (String text : List.of("a\u0000b", "\ud800", "a\udc00", "\udc00\ud800", "\ud800a")) {
            for (String column : List.of("name", "address", "health", "remarks")) {
                assertThat(check("elders.csv", column + "=" + text))
                        .containsExactly(problem("elders.csv", column, "not-storable", Map.of("value", "***")));
            }
        }
        assertThat(check("elders.csv", "name=𠮷")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Ids
                "elders.csv | elder_id | E 1 | not-an-id",
                "elders.csv | elder_id | 王桂兰 | not-an-id",
                "elders.csv | elder_id | E1;E2 | not-an-id",
                "elders.csv | elder_id | a234567890123456789012345678901234567890123456789012345678901234X | not-an-id",
                "elders.csv | elder_id | 2.30102E+17 | lost-digits",
                "elders.csv | elder_id | 1E+12 | lost-digits",
                "relatives.csv | elder_id | E/1 | not-an-id",
                "volunteers.csv | volunteer_id | V#1 | not-an-id",
                "volunteers.csv | volunteer_id | 2.30102E+17 | lost-digits",
                "pairings.csv | pairing_id | P,1 | not-an-id",
                "pairings.csv | elder_id | E(1) | not-an-id",
                "pairings.csv | volunteer_id | V:1 | not-an-id",
                "cards.csv | pairing_id | P~1 | not-an-id",
                "knowledge.csv | pairing_id | P~1 | not-an-id",
                "suspensions.csv | pairing_id | P~1 | not-an-id",
                "service_records.csv | record_id | R~1 | not-an-id",
                "service_records.csv | record_id | 2.02610310000001e+17 | lost-digits",
                "service_records.csv | elder_id | E~1 | not-an-id",
                "service_records.csv | volunteer_id | V~1 | not-an-id",
                "service_records.csv | stand_in_for | V~1 | not-an-id",
                // Days
                "elders.csv | surveyed_on | 2026-02-30 | no-such-day",
                "elders.csv | surveyed_on | 2026-02-29 | no-such-day",
                "elders.csv | surveyed_on | 2026-13-01 | no-such-day",
                "elders.csv | surveyed_on | 0000-01-01 | no-such-day",
                "elders.csv | surveyed_on | 2026-02-03T00:00:00Z | not-a-day",
                "elders.csv | surveyed_on | +12026-02-03 | not-a-day",
                "elders.csv | surveyed_on | -2026-02-03 | not-a-day",
                "volunteers.csv | recruited_on | 2100-02-29 | no-such-day",
                "pairings.csv | start | 2026-06-31 | no-such-day",
                "pairings.csv | end | 2026-06-31 | no-such-day",
                "cards.csv | issued_on | today | not-a-day",
                "cards.csv | volunteer_copy_on | today | not-a-day",
                "cards.csv | elder_copy_on | today | not-a-day",
                "knowledge.csv | confirmed_on | 2026-04-31 | no-such-day",
                "suspensions.csv | first_day | 2026-04-31 | no-such-day",
                "suspensions.csv | last_day | 2026-04-31 | no-such-day",
                "service_records.csv | day | 2026-02-30 | no-such-day",
                "service_records.csv | day | -999999999-01-01 | not-a-day",
                // Months
                "elders.csv | birth_month | 1941-13 | not-a-month",
                "elders.csv | birth_month | 0000-05 | not-a-month",
                // Instants
                "service_records.csv | recorded_at | 2026-10-31 | not-an-instant",
                "service_records.csv | recorded_at | 2026-10-31T08:00:00 | not-an-instant",
                "service_records.csv | recorded_at | 2026-10-31 08:00:00Z | not-an-instant",
                "service_records.csv | recorded_at | 2026-02-30T08:00:00Z | not-an-instant",
                "service_records.csv | recorded_at | +1000000000-12-31T23:59:59Z | not-an-instant",
                "service_records.csv | voided_at | 1793433600 | not-an-instant",
                // Minutes
                "service_records.csv | minutes | -1 | not-minutes",
                "service_records.csv | minutes | 1441 | not-minutes",
                "service_records.csv | minutes | 1.5 | not-minutes",
                "service_records.csv | minutes | 0:30 | not-minutes",
                "service_records.csv | minutes | 99999999999 | not-minutes",
                "service_records.csv | minutes | 半小时 | not-minutes",
                "opening_hours.csv | minutes | 0 | not-opening-minutes",
                "opening_hours.csv | minutes | 260:00 | not-opening-minutes",
                "hour_corrections.csv | minutes | 10000001 | not-correction",
                // Districts
                "elders.csv | district | 2301 | not-a-district",
                "elders.csv | district | 990102 | not-a-district",
                "elders.csv | district | 23O102 | not-a-district",
                "elders.csv | district | 2.30102E+5 | lost-digits",
                "volunteers.csv | district | 23010 | not-a-district",
                // Ethnic groups
                "elders.csv | ethnicity | 华族 | not-an-ethnic-group",
                "elders.csv | ethnicity | Han | not-an-ethnic-group",
                "elders.csv | ethnicity | 01 | not-an-ethnic-group",
            })
    void a_cell_in_another_format_is_refused(String file, String column, String cell, String code) {
        assertThat(check(file, column + "=" + cell))
                .containsExactly(problem(file, column, code, Map.of("value", ProblemText.shown(cell))));
    }

    @ParameterizedTest
    @CsvSource({
        "elders.csv, elder_id, 1E12",
        "elders.csv, elder_id, 2e3",
        "elders.csv, elder_id, a23456789012345678901234567890123456789012345678901234567890123X",
        "elders.csv, district, ２３０１０２",
        "elders.csv, surveyed_on, 2024-02-29",
        "elders.csv, surveyed_on, 0001-01-01",
        "elders.csv, surveyed_on, 9999-12-31",
        "elders.csv, ethnicity, 毛难族",
        "service_records.csv, minutes, 0",
        "service_records.csv, minutes, 1440",
        "opening_hours.csv, minutes, 1",
        "opening_hours.csv, minutes, 10000000",
        "hour_corrections.csv, minutes, -10000000",
        "service_records.csv, recorded_at, 2026-10-31T08:00:00+08:00"
    })
    void a_cell_at_the_edge_of_its_format_is_good(String file, String column, String cell) {
        assertThat(check(file, column + "=" + cell)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "elders.csv | sex | F;M | F, M",
                "elders.csv | needs | LEGAL_AID; LEGAL_AID | DAILY_LIVING, EMOTIONAL_SUPPORT, HEALTH_CARE,"
                        + " CULTURE_AND_RECREATION, LEGAL_AID, EMERGENCY_AID",
                "volunteers.csv | sex | X | F, M",
                "cards.csv | services | LAW;Law | WARMTH, KINSHIP, HEALTH, CULTURE, LAW",
                "knowledge.csv | fact | HEALTH;HOBBIES | HEALTH, MEDICATION, HOBBIES, HOME_ADDRESS, FAMILY_PHONE",
                "service_records.csv | kinds | CHAT;VISIT;CHAT | CHAT, VISIT, ACTIVITY, GREETING",
                "service_records.csv | kinds | TALK | CHAT, VISIT, ACTIVITY, GREETING",
                "service_records.csv | kinds | ; | CHAT, VISIT, ACTIVITY, GREETING",
                "service_records.csv | kinds | ' ; ; ' | CHAT, VISIT, ACTIVITY, GREETING",
                "service_records.csv | send | WARMTH;LAW | WARMTH, KINSHIP, HEALTH, CULTURE, LAW",
                "service_records.csv | channel | EMAIL | IN_PERSON, PHONE, VIDEO, WECHAT",
                "service_records.csv | outcome | bad | DONE, ATTEMPTED, NOT_FOUND, REFUSED, AWAY, RISK_FOUND"
            })
    void a_code_must_be_known_and_stand_once(String file, String column, String cell, String allowed) {
        assertThat(check(file, column + "=" + cell))
                .containsExactly(problem(
                        file, column, "unknown-code", Map.of("value", ProblemText.shown(cell), "allowed", allowed)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "elders.csv | living | 空巢 | 独居、其他居住情况、与配偶同住",
                "elders.csv | needs | 生活照料、心灵抚慰 | 心理抚慰、生活照料、健康保健",
                "service_records.csv | channel | 打手机 | 电话、当面、视频"
            })
    void a_chinese_word_that_is_not_known_is_refused_with_the_three_nearest(
            String file, String column, String cell, String nearest) {
        assertThat(check(file, column + "=" + cell))
                .containsExactly(problem(file, column, "unknown-word", Map.of("value", "***", "nearest", nearest)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-13-01, 2026-13-01",
        "2026/2/3, 2026/2/3",
        "2026年2月3日, 2026年2月3日",
        "1941年5月, 1941年5月",
        "+12026-02-03, +12026-02-03",
        "2026-10-31 08:00:00Z, 2026-10-31 08:00:00Z",
        "46056, 46056",
        "-1, -1",
        "1.5, 1.5",
        "0:30, 0:30",
        "LEGAL_AID;TALK, LEGAL_AID;TALK",
        "2.30102E+17, 2.30102E+17",
        "王桂兰, ***",
        "Wang Guilan, ***",
        "Guilan, ***",
        "高血压, ***",
        "道里区, ***",
        "2026年高血压, ***",
        "139000000, 139***00",
        "13900000001, 139***01",
        "139-0000-0001, 139***01",
        "0451-84694904, 045***04",
        "230199195810070881, 230***81"
    })
    void of_a_cell_that_does_not_fit_days_numbers_and_codes_show_and_nothing_else(String cell, String shown) {
        assertThat(ProblemText.shown(cell)).isEqualTo(shown);
    }

    @Test
    void whatever_column_a_name_or_an_illness_comes_into_no_sentence_repeats_it() {
        for (DraftType<?> type : DraftType.all()) {
            for (String column : type.columns()) {
                for (String cell : List.of("王桂兰", "Wang Guilan", "高血压，糖尿病", "文".repeat(5000), "13900000001")) {
                    assertThat(check(type.file(), column + "=" + cell))
                            .allSatisfy(problem -> assertThat(
                                            List.of(problem.sentence(Locale.ENGLISH), problem.sentence(Locale.CHINESE)))
                                    .allSatisfy(sentence -> assertThat(sentence)
                                            .doesNotContain(cell)
                                            .hasSizeLessThan(600)));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "elders.csv, phone, 1390000000, 139***00",
        "elders.csv, phone, 139000000012, 139***12",
        "elders.csv, phone, 120, ***",
        "elders.csv, phone, 13900000001/13900000002, 139***02",
        "elders.csv, phone, 王桂兰的女儿的电话, ***",
        "elders.csv, phone, Zhang Weiping, ***",
        "elders.csv, phone, 𠮷𠮷𠮷𠮷𠮷, ***",
        "relatives.csv, phone, 0451-846949, 045***49",
        "volunteers.csv, mobile, +1 212 555 0100, ***"
    })
    void what_is_no_phone_is_kept_with_a_warning_that_masks_it(String file, String column, String cell, String shown) {
        Draft<?> row = Sheet.row(Sheet.type(file), column + "=" + cell);

        assertThat(CHECKER.check(row)).isEmpty();
        assertThat(row.warnings(READING))
                .containsExactly(problem(file, column, "phone-as-typed", Map.of("value", shown)));
    }

    @ParameterizedTest
    @CsvSource({
        "characters, 23O199195810070880, ***",
        "length, 23019919581007088, 230***88",
        "region, 990199195810070880, 990***80",
        "birth-date, 230199195802300880, 230***80",
        "birth-date, 230199188912310880, 230***80",
        "birth-in-future, 230199202611010880, 230***80",
        "check-character, 230199195810070881, 230***81",
        "check-character, 23019919581007088x, 230***8x"
    })
    void what_is_no_identity_number_is_refused_with_its_reason_and_masked(String reason, String cell, String shown) {
        for (String file : List.of("elders.csv", "volunteers.csv")) {
            assertThat(check(file, "id_number=" + cell))
                    .containsExactly(problem(file, "id_number", "resident-id." + reason, Map.of("value", shown)));
        }
    }

    @Test
    void a_birth_on_the_day_of_the_clock_is_possible_and_on_the_next_is_not() {
        assertThat(check("elders.csv", "id_number=" + withCheckCharacter("23019920261031088")))
                .isEmpty();
        assertThat(check("elders.csv", "id_number=" + withCheckCharacter("23019920261101088")))
                .extracting(Problem::code)
                .containsExactly("resident-id.birth-in-future");
    }

    private static String withCheckCharacter(String body) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (body.charAt(i) - '0');
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    @ParameterizedTest
    @CsvSource({
        "elders.csv, id_number, 2.30102E+17, 2.30102E+17",
        "elders.csv, id_number, 2.30199195810070E+17, ***",
        "elders.csv, id_number, 2.301991958e+17, ***",
        "elders.csv, phone, 1.39E+10, 1.39E+10",
        "relatives.csv, phone, 1.39E+10, 1.39E+10",
        "volunteers.csv, mobile, 1.39000E+10, 1.39000E+10",
        "volunteers.csv, id_number, 2.30102E17, 2.30102E17"
    })
    void a_number_that_a_spreadsheet_cut_is_told_from_one_that_is_mistyped(
            String file, String column, String cell, String shown) {
        assertThat(check(file, column + "=" + cell))
                .containsExactly(problem(file, column, "lost-digits", Map.of("value", shown)));
    }

    @Test
    void an_end_is_not_before_its_start() {
        assertThat(check("pairings.csv", "start=2026-03-02", "end=2026-03-01"))
                .containsExactly(problem(
                        "pairings.csv",
                        "end",
                        "end-before-start",
                        Map.of("value", "2026-03-01", "first", "2026-03-02")));
        assertThat(check("suspensions.csv", "first_day=2026-04-02", "last_day=2026-04-01"))
                .containsExactly(problem(
                        "suspensions.csv",
                        "last_day",
                        "end-before-start",
                        Map.of("value", "2026-04-01", "first", "2026-04-02")));
        assertThat(check("suspensions.csv", "first_day=2026-04-01", "last_day=2026-04-01"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"start=2026-02-30", "start=later"})
    void an_end_is_not_held_against_a_start_that_is_no_day(String start) {
        assertThat(check("pairings.csv", start, "end=2026-03-01"))
                .extracting(problem -> problem.column().orElseThrow())
                .containsExactly("start");
    }

    @Test
    void all_problems_of_a_row_are_told_in_the_order_of_its_columns() {
        assertThat(check(
                        "elders.csv",
                        "remarks=" + "文".repeat(2001),
                        "id_number=1",
                        "district=",
                        "sex=X",
                        "name=",
                        "elder_id=E 1",
                        "birth_month=May"))
                .extracting(problem -> problem.column().orElseThrow() + " " + problem.code())
                .containsExactly(
                        "elder_id not-an-id",
                        "name required",
                        "sex unknown-code",
                        "birth_month not-a-month",
                        "district required",
                        "id_number resident-id.length",
                        "remarks too-long");
    }

    @Test
    void no_problem_prints_a_personal_value() {
        List<Problem> problems =
                check("elders.csv", "name=" + "王桂兰".repeat(40), "phone=139876543210", "id_number=230199195810070881");

        assertThat(problems).hasSize(2);
        assertThat(problems).allSatisfy(problem -> {
            Map<String, String> said = new LinkedHashMap<>(problem.details());
            said.put("zh", problem.sentence(Locale.CHINESE));
            said.put("en", problem.sentence(Locale.ENGLISH));
            assertThat(said + problem.toString()).doesNotContain("王桂兰", "8765", "19581007");
        });
    }
}
