package org.warmsunset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a clerk does with a survey sheet and nothing but the help. */
class TableImportTest {
    private static final String SURVEY = """
            哈尔滨市空巢（独居）老龄妇女情况调查表,,,,,,,,
            序号,姓名,出生年月,家庭住址,联系方式,身份证号,居住状况,空巢老人需求状况,
            ,,,,,,,生活照料,心理抚慰
            1,白玉莲,1941.5,松涛街8号,0451-80001111/15400000014,230199194105120083,独居,√,
            2,邢国栋,1938年11月,和兴路20号,15400000002,,与配偶同住,,☑
            合计,2人,,,,,,,
            """;

    @TempDir
    Path temp;

    Shell shell;
    Path survey;

    @BeforeEach
    void writeSurvey() throws IOException {
        shell = new Shell(temp.resolve("programme.db"));
        survey = temp.resolve("survey.csv");
        Files.write(survey, SURVEY.getBytes(Charset.forName("GB18030")));
    }

    @Test
    void a_table_of_others_is_told_from_ours_and_the_profile_is_named() {
        Shell.Result result = shell.run("import", survey);

        assertThat(result.code()).isEqualTo(ExitCode.PROBLEM);
        assertThat(result.errLines())
                .last()
                .asString()
                .contains("survey.csv has other columns than ours; it looks like the profile survey-2019");
    }

    @Test
    void what_is_understood_is_printed_and_what_is_missing_is_asked_for() {
        Shell.Result result = shell.run("profile", "check", survey);

        assertThat(result.code()).isEqualTo(ExitCode.PROBLEM);
        assertThat(result.outLines())
                .contains(
                        "Profile survey-2019: Survey of elderly women who live alone, one row an elder (plan of 2019, annex 1)",
                        "Not taken, since no column is named so: 序号",
                        "Rows left out as totals, signatures or notes: 6",
                        "The table does not say district: give it with --set district=TEXT.")
                .anyMatch(line -> line.matches("生活照料 +daily"))
                .anyMatch(line -> line.matches("elders.csv Elders +2"));
        assertThat(temp.resolve("programme.db")).doesNotExist();
        assertThat(shell.run("profile", "check", survey, "--set", "district=道里区")
                        .code())
                .isEqualTo(ExitCode.FINE);
    }

    @Test
    void it_is_taken_in_with_warnings_on_its_own_rows_and_once_more_changes_nothing() {
        Shell.Result first = shell.run("import", survey, "--profile", "survey-2019", "--set", "district=道里区");

        assertThat(first.code()).isEqualTo(ExitCode.FINE);
        assertThat(first.outLines())
                .anyMatch(line -> line.matches("elders.csv +2 +0 +0 +0"))
                .contains("Warning: survey.csv:4 联系方式 '045***14' was kept as it was typed: "
                        + "it is not one phone number of mainland China.");
        assertThat(shell.run("import", survey, "--profile", "survey-2019", "--set", "district=道里区")
                        .outLines())
                .anyMatch(line -> line.matches("elders.csv +0 +0 +2 +0"));
    }

    @Test
    void an_unknown_profile_and_a_missing_setting_say_what_to_do() {
        assertThat(shell.run("import", survey, "--profile", "surveys").errLines())
                .last()
                .asString()
                .startsWith("There is no profile 'surveys': take one of survey-2019, ");
        assertThat(shell.run("import", survey, "--profile", "survey-2019").errLines())
                .last()
                .isEqualTo("The table does not say district: give it with --set district=TEXT.");
        assertThat(shell.run("profile", "list").outLines()).hasSizeGreaterThan(8);
    }

    @Test
    void a_trial_lists_each_change_and_a_blank_cell_takes_nothing_away_unasked() throws IOException {
        Programme programme = Programme.in(temp.resolve("in"));
        shell.run("import", programme.folder());
        programme.with("elders.csv", "elder_id,name,district,phone\nE1,王桂兰,230103,13900000001\n");

        Shell.Result trial = shell.run("import", programme.folder(), "--dry-run");

        assertThat(trial.outLines())
                .contains(
                        "Would change: elders.csv E1 district",
                        "Would change: elders.csv E1 phone",
                        "This was a trial: nothing was stored.");
        shell.run("import", programme.folder());
        assertThat(shell.run("import", programme.folder(), "--dry-run").outLines())
                .noneMatch(line -> line.startsWith("Would change"));
        programme.with("elders.csv", "elder_id,name,district,phone\nE1,王桂兰,230103,\n");
        assertThat(shell.run("import", programme.folder()).errLines().get(0))
                .startsWith("elders.csv:2 phone Something is stored in this column, and this cell is blank");
        assertThat(shell.run("import", programme.folder(), "--may-empty").code())
                .isEqualTo(ExitCode.FINE);
    }
}
