package org.warmsunset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.exchange.RuleBooks;

/** Rule books on the command line, without a programme. */
class RulesCommandTest {
    private static final String CITY = """
            {"name": "city", "parent": "caring-daughters-2019", "versions": [{"version": "city", "inForceFrom": "2027-01-01", "duties": [
              {"code": "WEEKLY_CHAT", "name": {"zh": "每周聊天", "en": "Weekly chat"}, "clause": "四个必须·每周聊天", "owed": {"every": "WEEK"},
               "done": {"by": ["CHAT", "VISIT"], "onDays": %d}}]}]}
            """;

    @TempDir
    Path temp;

    private Shell.Result run(Object... args) {
        return new Shell(temp.resolve("programme.db")).runAlone(args);
    }

    private Path city(int onDays) throws IOException {
        return Files.writeString(temp.resolve("city.json"), CITY.formatted(onDays));
    }

    @Test
    void a_book_is_shown_with_what_its_parent_says() throws IOException {
        Shell.Result shown = run("rules", "show", city(2));

        assertThat(shown.code()).isEqualTo(ExitCode.FINE);
        assertThat(RuleBooks.read(new StringReader(shown.out()))).isEqualTo(RuleBooks.load(city(2)));
        assertThat(shown.out()).doesNotContain("\"parent\"").contains("\"KNOW_HEALTH\"");
        assertThat(run("rules", "show", city(2), "--format", "json").out()).isEqualTo(shown.out());
    }

    @Test
    void a_shipped_book_has_a_name_and_the_default_one_needs_none() {
        assertThat(RuleBooks.read(new StringReader(run("rules", "show").out())))
                .isEqualTo(RuleBooks.caringDaughters2019());
        assertThat(RuleBooks.read(
                        new StringReader(run("rules", "show", "visits-2022").out())))
                .isEqualTo(RuleBooks.shipped("visits-2022").orElseThrow());
        assertThat(run("rules", "show", "visits-2023").err())
                .isEqualTo(
                        "visits-2023 is neither a file nor a shipped rule book: correct the path, or name one of %s.\n"
                                .formatted(String.join(", ", RuleBooks.SHIPPED)));
        assertThat(run("rules", "show", "--format", "csv").code()).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void lint_names_every_fault_or_says_that_all_is_fine() throws IOException {
        Path bad = Files.writeString(
                temp.resolve("bad.json"),
                "\uFEFF"
                        + CITY.formatted(1)
                                .replace("\"CHAT\"", "\"TALK\"")
                                .replace("\"city\", \"parent", "\"town\", \"parent"));

        assertThat(run("rules", "lint", city(2)).out()).isEqualTo("Nothing is wrong with the rule books: 1 file(s).\n");
        Shell.Result result = run("rules", "lint", city(2), bad);
        assertThat(result.outLines())
                .containsExactly(
                        bad
                                + ": versions[0].duties[0].done.by[0] (TALK): expected one of [CHAT, VISIT, ACTIVITY, GREETING]",
                        "Faults: 1. Mend them and look again.");
        assertThat(result.code()).isEqualTo(ExitCode.PROBLEM);
        assertThat(run("rules", "lint", bad, "--format", "csv").outLines())
                .containsExactly(
                        "file,place,problem",
                        bad
                                + ",versions[0].duties[0].done.by[0] (TALK),\"expected one of [CHAT, VISIT, ACTIVITY, GREETING]\"");
    }

    @Test
    void a_file_that_is_not_there_is_wrong_use() {
        Shell.Result result = run("rules", "lint", temp.resolve("none.json"));

        assertThat(result.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.err()).isEqualTo(temp.resolve("none.json") + " does not exist: correct the path.\n");
        assertThat(run("rules", "lint").errLines()).first().isEqualTo("FILE is missing: add it.");
    }

    @Test
    void diff_says_what_changes_and_when() throws IOException {
        assertThat(run("rules", "diff", "caring-daughters-2019", city(2)).outLines())
                .containsExactly(
                        "Changes: 3",
                        "",
                        "From        To  Place                    Before                 After",
                        "----------  --  -----------------------  ---------------------  -----",
                        "–           –   name                     caring-daughters-2019  city",
                        "2027-01-01  –   version                  2019                   city",
                        "2027-01-01  –   WEEKLY_CHAT.done.onDays  1                      2");
        assertThat(run("rules", "diff", "caring-daughters-2019", city(2), "--format", "csv")
                        .outLines())
                .contains(
                        "first,last,place,before,after",
                        ",,name,caring-daughters-2019,city",
                        "2027-01-01,,WEEKLY_CHAT.done.onDays,1,2");
        assertThat(run("rules", "diff", city(2), city(2)).outLines()).containsExactly("Changes: 0");
    }

    @Test
    void a_page_is_made_in_the_language_that_was_asked_for() throws IOException {
        assertThat(run("rules", "page", city(2), "--lang", "zh").outLines())
                .startsWith("# 规则：city")
                .contains("| 每周聊天 `WEEKLY_CHAT` | 每周；结对有效天数不足 50% 的免责 | 聊天或看望，至少在 2 天进行 | 每对结对 | 四个必须·每周聊天 |");
        assertThat(run("rules", "page", "visits-2022", "--lang", "en").outLines())
                .startsWith("# Rule book visits-2022");
        assertThat(run("rules", "page", "visits-2022", "--format", "json").code())
                .isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void rules_alone_does_nothing() {
        assertThat(run("rules").errLines())
                .containsExactly(
                        "A command is missing: say show, lint, diff or page.", "See: warm-sunset rules --help");
    }
}
