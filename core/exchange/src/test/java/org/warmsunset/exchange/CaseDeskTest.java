package org.warmsunset.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.wording.Wording;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class CaseDeskTest {
    private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);
    private static final CaseDesk DESK = CaseDesk.of(tree(RuleBooks.caringDaughters2019()));
    private static final Map<String, Object> SHEET = Map.of(
            "elder",
            "E1",
            "district",
            "230102",
            "pairings",
            List.of(Map.of("pairing", "P1", "volunteer", "V1", "start", "2026-10-12")),
            "records",
            List.of(Map.of(
                    "record", "R1", "volunteer", "V1", "day", "2026-10-14", "kinds", List.of("CHAT"), "minutes", 20L)));
    private static final Map<String, Object> TWO_WEEKS =
            Map.of("from", "2026-10-12", "to", "2026-10-25", "asOf", "2026-10-31");

    @Test
    void judges_a_sheet() {
        assertThat(DESK.judge(SHEET, TWO_WEEKS))
                .filteredOn("duty", "WEEKLY_CHAT")
                .containsExactly(
                        Map.of(
                                "pairing",
                                "P1",
                                "duty",
                                "WEEKLY_CHAT",
                                "first",
                                "2026-10-12",
                                "last",
                                "2026-10-18",
                                "verdict",
                                "MET"),
                        Map.of(
                                "pairing",
                                "P1",
                                "duty",
                                "WEEKLY_CHAT",
                                "first",
                                "2026-10-19",
                                "last",
                                "2026-10-25",
                                "verdict",
                                "MISSED"));
    }

    @Test
    void judges_the_year_of_the_day_unless_days_are_given() {
        assertThat(DESK.judge(SHEET, Map.of("asOf", "2026-10-31")))
                .isEqualTo(DESK.judge(SHEET, Map.of("from", "2026-01-01", "to", "2026-12-31", "asOf", "2026-10-31")));
    }

    @Test
    void what_lies_beyond_a_watermark_is_unknown() {
        Map<String, Object> question = Map.of(
                "from",
                "2026-10-12",
                "to",
                "2026-10-25",
                "asOf",
                "2026-10-31",
                "watermarks",
                Map.of("230102", "2026-10-20"));
        assertThat(DESK.judge(SHEET, question))
                .filteredOn("duty", "WEEKLY_CHAT")
                .extracting(found -> found.get("verdict"))
                .containsExactly("MET", "UNKNOWN");
    }

    @Test
    void tells_why_as_findings_are_written() {
        assertThat(DESK.explain(SHEET, TWO_WEEKS, ENGLISH))
                .filteredOn("duty", "WEEKLY_CHAT")
                .extracting(found -> found.get("verdictName"), found -> found.get("records"))
                .containsExactly(tuple("met", List.of("R1")), tuple("missed", List.of()));
        assertThat(DESK.explain(SHEET, TWO_WEEKS, ENGLISH).get(0).get("sentence"))
                .isEqualTo("Weekly chat, 2026-10-12 to 2026-10-18 (四个必须·每周聊天): done on 2026-10-14.");
    }

    @Test
    void lists_what_is_to_be_done_over_several_sheets() {
        Map<String, Object> other = Map.of("elder", "E2", "district", "230103");
        Map<?, ?> worklist = DESK.worklist(List.of(SHEET, other), Map.of("asOf", "2026-10-27"));
        assertThat(worklist.get("asOf")).isEqualTo("2026-10-27");
        assertThat(worklist.get("items"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains(Map.of(
                        "pairing",
                        "P1",
                        "elder",
                        "E1",
                        "volunteer",
                        "V1",
                        "duty",
                        "WEEKLY_CHAT",
                        "first",
                        "2026-10-26",
                        "last",
                        "2026-11-01",
                        "dueBy",
                        "2026-11-01",
                        "overdue",
                        false));
    }

    @Test
    void tells_why_nothing_is_owed() {
        Map<?, ?> told = DESK.whyNone(
                SHEET,
                Map.of("pairing", "P1", "duty", "WEEKLY_CHAT", "day", "2026-10-01", "asOf", "2026-10-31"),
                ENGLISH);
        assertThat((List<?>) told.get("findings")).isEmpty();
        assertThat((Map<?, ?>) told.get("reason"))
                .extracting("reason", "decidedOn", "sentence")
                .containsExactly("NOT_BEGUN", "2026-10-12", "The pairing began only on 2026-10-12.");
    }

    @Test
    void tells_what_is_owed_when_something_is() {
        Map<?, ?> told = DESK.whyNone(
                SHEET,
                Map.of("pairing", "P1", "duty", "WEEKLY_CHAT", "day", "2026-10-14", "asOf", "2026-10-31"),
                ENGLISH);
        assertThat((List<?>) told.get("findings")).hasSize(1);
        assertThat(told.get("reason")).isNull();
    }

    @Test
    void asks_without_a_pairing_for_what_is_owed_to_the_elder() {
        Map<?, ?> told =
                DESK.whyNone(SHEET, Map.of("duty", "WEEKLY_CHAT", "day", "2026-10-14", "asOf", "2026-10-31"), ENGLISH);
        assertThat((Map<?, ?>) told.get("reason")).extracting("reason").isEqualTo("OWED_BY_PAIRINGS");
    }

    @Test
    void says_the_place_of_what_is_wrong_with_a_question() {
        refused(Map.of(), "question: 'asOf' is missing");
        refused(Map.of("asOf", "yesterday"), "asOf (yesterday): expected a day such as 2019-08-12");
        refused(Map.of("asOf", "2026-10-31", "from", "2026-10-01"), "question: 'to' is missing");
        refused(
                Map.of("asOf", "2026-10-31", "from", "2026-10-02", "to", "2026-10-01"),
                "question: to (2026-10-01) is before from (2026-10-02)");
        refused(
                Map.of("asOf", "2026-10-31", "watermarks", Map.of("Daoli", "2026-10-01")),
                "watermarks.Daoli (2026-10-01): district code has 5 characters, not 6");
    }

    private static void refused(Map<String, Object> question, String message) {
        assertThatExceptionOfType(UnreadableJsonException.class)
                .isThrownBy(() -> DESK.judge(SHEET, question))
                .withMessage(message);
    }

    @Test
    void a_book_that_is_handed_over_is_whole() {
        assertThatExceptionOfType(InvalidRuleBookException.class)
                .isThrownBy(() -> CaseDesk.of(Map.of("name", "a", "parent", "visits-2022", "versions", List.of())))
                .withMessage("parent (visits-2022): is not here: hand over the whole book, with what its parent says");
    }

    /** As a host has it that parses JSON itself. */
    private static Object tree(RuleBook book) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RuleBooks.write(book, out);
        return JsonMapper.builder()
                .enable(DeserializationFeature.USE_LONG_FOR_INTS)
                .build()
                .readValue(out.toByteArray(), Object.class);
    }
}
