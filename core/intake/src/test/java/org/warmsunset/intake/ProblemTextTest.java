package org.warmsunset.intake;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.InvalidResidentIdException;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Reading;
import org.warmsunset.kind.UnreadableTextException;

class ProblemTextTest {
    /** Every code, and what a problem of that code has to say beside its place. */
    private static final Map<String, Set<String>> DETAILS = Map.ofEntries(
            entry("required", Set.of()),
            entry("not-a-time", Set.of("value")),
            entry("not-a-code", Set.of("value")),
            entry("one-needed", Set.of("one", "other")),
            entry("only-one", Set.of("one", "other")),
            entry("unknown-unit", Set.of("value")),
            entry("unknown-team", Set.of("value")),
            entry("unit-cycle", Set.of("value", "parent")),
            entry("duplicate-entry", Set.of("value", "file", "other")),
            entry("entry-changed", Set.of("value")),
            entry("entry-in-future", Set.of("value", "today")),
            entry("too-long", Set.of("value", "max")),
            entry("not-storable", Set.of("value")),
            entry("format", Set.of()),
            entry("not-an-id", Set.of("value")),
            entry("not-a-day", Set.of("value")),
            entry("no-such-day", Set.of("value")),
            entry("not-a-month", Set.of("value")),
            entry("not-an-instant", Set.of("value")),
            entry("not-a-district", Set.of("value")),
            entry("not-minutes", Set.of("value")),
            entry("not-opening-minutes", Set.of("value")),
            entry("not-correction", Set.of("value")),
            entry("not-certified-minutes", Set.of("value")),
            entry("not-an-ethnic-group", Set.of("value")),
            entry("unknown-code", Set.of("value", "allowed")),
            entry("unknown-word", Set.of("value", "nearest")),
            entry("lost-digits", Set.of("value")),
            entry("not-a-phone", Set.of("value")),
            entry("resident-id", Set.of()),
            entry("resident-id.characters", Set.of("value")),
            entry("resident-id.length", Set.of("value")),
            entry("resident-id.region", Set.of("value")),
            entry("resident-id.birth-date", Set.of("value")),
            entry("resident-id.birth-in-future", Set.of("value")),
            entry("resident-id.legacy-15", Set.of("value")),
            entry("resident-id.check-character", Set.of("value")),
            entry("end-before-start", Set.of("value", "first")),
            entry("missing-file", Set.of()),
            entry("no-files", Set.of("allowed")),
            entry("misnamed-file", Set.of("expected")),
            entry("file-twice", Set.of("expected")),
            entry("other-format", Set.of("expected")),
            entry("wrong-encoding", Set.of("encoding")),
            entry("malformed", Set.of()),
            entry("no-header", Set.of("allowed")),
            entry("unknown-column", Set.of("value", "allowed")),
            entry("repeated-column", Set.of("value", "allowed")),
            entry("missing-column", Set.of("value", "allowed")),
            entry("cell-count", Set.of("value", "expected")),
            entry("duplicate-id", Set.of("value", "other")),
            entry("unknown-elder", Set.of("value")),
            entry("unknown-volunteer", Set.of("value")),
            entry("unknown-pairing", Set.of("value")),
            entry("refers-to-rejected", Set.of("value")),
            entry("elder-already-paired", Set.of("day", "other")),
            entry("volunteer-already-paired", Set.of("day", "other")),
            entry("answer-before-proposal", Set.of("value")),
            entry("merged-already", Set.of("value")),
            entry("reason-without-end", Set.of("value")),
            entry("follows-another", Set.of("value")),
            entry("merged-with-herself", Set.of("value")),
            entry("both-paired", Set.of("value", "day", "other")),
            entry("closed-before-opened", Set.of("value")),
            entry("paired-with-herself", Set.of("value", "other")),
            entry("elder-changed", Set.of("value")),
            entry("record-changed", Set.of("value")),
            entry("in-future", Set.of("value", "today")),
            entry("ambiguous-day", Set.of("value", "one", "other")),
            entry("ambiguous-month", Set.of("value", "one", "other")),
            entry("day-without-year", Set.of("value")),
            entry("no-heading", Set.of("value")),
            entry("leading-zeros", Set.of("value", "other")),
            entry("lost-characters", Set.of()),
            entry("old-workbook", Set.of()),
            entry("encrypted-workbook", Set.of()),
            entry("damaged-workbook", Set.of()),
            entry("no-table", Set.of()),
            entry("damaged-document", Set.of()),
            entry("blank-form", Set.of()),
            entry("too-large", Set.of()),
            entry("too-wide", Set.of()),
            entry("would-empty", Set.of()),
            entry("missing-headings", Set.of("value")),
            entry("unknown-person", Set.of()),
            entry("ambiguous-person", Set.of()),
            entry("phone-as-typed", Set.of("value")),
            entry("document-as-typed", Set.of("value")),
            entry("birth-differs", Set.of("value")),
            entry("sex-differs", Set.of("value")));

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle("org.warmsunset.intake.problems", language);
    }

    private static Set<String> placeholders(String sentence) {
        Set<String> names = new HashSet<>();
        Matcher matcher = Pattern.compile("\\{(.*?)}").matcher(sentence);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    @Test
    void every_code_has_a_sentence_in_both_languages_and_no_other_has() {
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(bundle(language).keySet()).isEqualTo(DETAILS.keySet());
        }
    }

    @Test
    void both_languages_name_the_same_and_nothing_that_a_problem_has_not() {
        DETAILS.forEach((code, details) -> {
            Set<String> english = placeholders(bundle(Locale.ENGLISH).getString(code));
            assertThat(placeholders(bundle(Locale.CHINESE).getString(code)))
                    .as(code)
                    .isEqualTo(english);
            assertThat(details).as(code).containsAll(english);
        });
    }

    @Test
    void every_reason_and_every_form_has_a_code() {
        for (InvalidResidentIdException.Reason reason : InvalidResidentIdException.Reason.values()) {
            assertThat(DETAILS)
                    .containsKey("resident-id."
                            + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        Reading how = new Reading("0451", LocalDate.of(2026, 10, 31));
        for (DraftType<?> type : DraftType.all()) {
            for (Field<?, ?> field : type.shape().fields()) {
                assertThatExceptionOfType(UnreadableTextException.class)
                        .as("%s of %s", field, type)
                        .isThrownBy(() -> field.form().read("?".repeat(2001), how))
                        .satisfies(e -> assertThat(DETAILS).containsKey(e.problem()));
            }
        }
    }

    @Test
    void a_sentence_is_chinese_for_chinese_and_english_for_all_others() {
        Problem problem = Problem.builder()
                .file("pairings.csv")
                .line(3)
                .column("end")
                .code("end-before-start")
                .putDetails("value", "2026-03-01")
                .putDetails("first", "2026-03-02")
                .build();
        String chinese = "“2026-03-01”早于 2026-03-02：结束日期不能早于开始日期。";
        String english = "'2026-03-01' is before 2026-03-02: the end must not be before the start.";

        for (Locale chosen : List.of(Locale.CHINESE, Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE)) {
            assertThat(problem.sentence(chosen)).isEqualTo(chinese);
        }
        for (Locale chosen : List.of(Locale.ENGLISH, Locale.UK, Locale.FRENCH, Locale.ROOT)) {
            assertThat(problem.sentence(chosen)).isEqualTo(english);
        }
    }

    @Test
    void neither_problems_nor_sentences_depend_on_the_language_of_the_host() {
        Locale before = Locale.getDefault();
        try {
            for (String host : List.of("tr-TR", "ar-EG", "zh-CN", "en-US", "th-TH-u-nu-thai", "lt-LT")) {
                Locale.setDefault(Locale.forLanguageTag(host));
                try (DraftChecker checker = Sheet.checker()) {
                    List<Problem> problems = checker.check(Sheet.row(
                            DraftType.SERVICE_RECORDS, "minutes=1441", "note=" + "i".repeat(2001), "outcome=IPTAL"));

                    assertThat(problems.stream().map(problem -> problem.sentence(Locale.ENGLISH)))
                            .as(host)
                            .containsExactly(
                                    "'1441' is no number of minutes from 0 to 1440: correct it."
                                            + " Hours from before the programme kept records go into opening_hours.csv.",
                                    "'IPTAL' is not known here: write one of DONE, ATTEMPTED, NOT_FOUND, REFUSED, AWAY, RISK_FOUND (a list is separated by"
                                            + " ';', each once).",
                                    "This text is longer than 2000 characters: shorten it.");
                    assertThat(problems.stream().map(problem -> problem.sentence(Locale.CHINESE)))
                            .as(host)
                            .containsExactly(
                                    "“1441”不是 0 至 1440 之间的分钟数：请改正。系统启用之前的时长请填入 opening_hours.csv。",
                                    "无法识别“IPTAL”：请写 DONE, ATTEMPTED, NOT_FOUND, REFUSED, AWAY, RISK_FOUND 之一（多项用“;”分隔，每项只写一次）。",
                                    "文字超过 2000 个字符：请缩短。");
                }
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_value_that_looks_like_a_placeholder_is_shown_as_it_is() {
        Problem problem = Problem.builder()
                .file("elders.csv")
                .code("unknown-column")
                .putDetails("value", "{allowed}$1\\")
                .putDetails("allowed", "elder_id")
                .build();

        assertThat(problem.sentence(Locale.ENGLISH))
                .isEqualTo("The column '{allowed}$1\\' is unknown: remove or rename it; known are elder_id.");
    }
}
