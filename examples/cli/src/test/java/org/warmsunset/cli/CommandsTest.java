package org.warmsunset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class CommandsTest {
    @Parameter
    Engine engine;

    @TempDir
    Path temp;

    String place;
    Programme programme;
    Shell shell;

    @BeforeEach
    void makeFolder() throws IOException {
        programme = Programme.in(temp.resolve("in"));
        place = engine.place(temp, "programme");
        shell = new Shell(place);
    }

    @Test
    void an_import_tells_what_became_of_the_rows() {
        Shell.Result result = shell.run("import", programme.folder());

        assertThat(result.out().lines().limit(6))
                .containsExactly(
                        "File                 Added  Changed  Unchanged  Left out",
                        "-------------------  -----  -------  ---------  --------",
                        "elders.csv               2        0          0         0",
                        "volunteers.csv           2        0          0         0",
                        "pairings.csv             1        0          0         0",
                        "service_records.csv      1        0          0         0");
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isEqualTo(ExitCode.FINE);
    }

    @Test
    void a_changed_row_replaces_what_is_stored() throws IOException {
        shell.run("import", programme.folder());
        programme.with("elders.csv", Programme.ELDERS.replace("李淑芳", "李淑芬"));

        assertThat(shell.run("import", programme.folder(), "--format", "csv").out())
                .contains("elders.csv,0,1,1,0")
                .contains("service_records.csv,0,0,1,0");
    }

    @Test
    void rows_that_are_skipped_can_be_mended_and_imported() throws IOException {
        programme.with("elders.csv", Programme.ELDERS + "E3,周静,2301\n");

        Shell.Result result = shell.run("import", programme.folder(), "--skip-invalid");

        Path rejects = temp.resolve("in-rejects");
        assertThat(result.code()).isEqualTo(ExitCode.PROBLEM);
        assertThat(result.outLines())
                .contains("elders.csv:4 district '2301' is no district code: write its six digits, such as 230102.")
                .endsWith("1 row(s) were left out: mend them in " + rejects + " and import that folder.");
        Path elders = rejects.resolve("elders.csv");
        Files.writeString(elders, Files.readString(elders).replace(",2301,", ",230104,"));
        assertThat(shell.run("import", rejects, "--format", "csv").out()).contains("elders.csv,1,0,0,0");
    }

    @Test
    void rows_that_somebody_is_mending_are_not_written_over() throws IOException {
        programme.with("elders.csv", Programme.ELDERS + "E3,周静,2301\n");
        shell.run("import", programme.folder(), "--skip-invalid");

        shell.run("import", programme.folder(), "--skip-invalid");

        assertThat(temp.resolve("in-rejects-2")).isDirectoryContaining("glob:**problems.csv");
    }

    @Test
    void gb18030_is_read_with_the_option() throws IOException {
        Charset gb18030 = Charset.forName("GB18030");
        programme.with("elders.csv", Programme.ELDERS, gb18030).with("volunteers.csv", Programme.VOLUNTEERS, gb18030);

        assertThat(shell.run("import", programme.folder(), "--encoding", "GB18030")
                        .code())
                .isEqualTo(ExitCode.FINE);
        assertThat(shell.run("hours").out()).contains("赵敏");
    }

    @Test
    void rare_characters_and_wide_blanks_are_kept() throws IOException {
        programme.with("elders.csv", "elder_id,name,district\nE1,𠮷　䶮,230102\nE2,阿依古丽·买买提,230103\n");
        shell.run("import", programme.folder());

        shell.run("export", temp.resolve("out"));

        assertThat(Files.readString(temp.resolve("out").resolve("elders.csv")))
                .contains("E1,𠮷　䶮,")
                .contains("E2,阿依古丽·买买提,");
    }

    @Test
    void a_report_is_aligned_by_what_a_terminal_shows() {
        shell.run("import", programme.folder());

        assertThat(shell.run("report", "--as-of", "2026-10-31", "--lang", "zh")
                        .outLines()
                        .subList(0, 11))
                .containsExactly(
                        "职责履行情况：2026-01-01 至 2026-12-31，截至 2026-10-31",
                        "",
                        "代码    区县    结对  已完成  未完成  免责  待完成  完成率",
                        "------  ------  ----  ------  ------  ----  ------  ------",
                        "230102  道里区     1       1      11     0       1   8.3 %",
                        "合计               1       1      11     0       1   8.3 %",
                        "",
                        "未完成最多的结对",
                        "",
                        "结对  老人    志愿者  区县    未完成  已完成  完成率",
                        "----  ------  ------  ------  ------  ------  ------");
    }

    @Test
    void a_report_as_rows_has_its_pairings() {
        shell.run("import", programme.folder());

        assertThat(shell.run("report", "--as-of", "2026-10-31", "--format", "csv")
                        .outLines())
                .containsExactly(
                        "pairing,elder,volunteer,district,met,missed,excused,pending,rate,"
                                + "contactDays,longestSilence,uncoveredDays",
                        "P1,E1,V1,230102,1,11,0,1,0.08333333333333333,1,25,0");
    }

    @Test
    void the_day_that_is_judged_is_today_in_harbin_unless_told() {
        shell.run("import", programme.folder());

        assertThat(shell.run("hours").outLines().get(0)).isEqualTo("Hours of service as of 2026-11-20");
        assertThat(shell.run("hours", "--format", "json").out()).contains("\"asOf\" : \"2026-11-20\"");
    }

    @Test
    void a_worklist_names_the_people() {
        shell.run("import", programme.folder());

        assertThat(shell.run("worklist", "--as-of", "2026-10-31").outLines())
                .contains(
                        "2026-11-01  due      P1       王桂兰  赵敏       Weekly chat              2026-10-26  2026-11-01");
    }

    @Test
    void a_pairing_is_explained_duty_by_duty() {
        shell.run("import", programme.folder());

        Shell.Result result = shell.run("explain", "P1", "--as-of", "2026-10-31");

        assertThat(result.outLines())
                .startsWith(
                        "Pairing P1, 赵敏 for 王桂兰, 2026-10-01 to open",
                        "Duties from 2026-01-01 to 2026-12-31, as of 2026-10-31");
        assertThat(result.out())
                .contains("Weekly chat, 2026-10-05 to 2026-10-11")
                .contains("done on 2026-10-06");
        assertThat(shell.run("explain", "P1", "--as-of", "2026-10-31", "--format", "json")
                        .out())
                .contains(
                        "\"duty\":\"WEEKLY_CHAT\",\"first\":\"2026-10-05\",\"last\":\"2026-10-11\",\"verdict\":\"MET\"");
    }

    @Test
    void an_elder_is_explained_by_all_her_pairings_and_in_any_window() {
        shell.run("import", programme.folder());

        Shell.Result result =
                shell.run("explain", "E1", "--from", "2026-10-05", "--to", "2026-10-11", "--as-of", "2026-10-31");

        assertThat(result.outLines())
                .startsWith(
                        "Elder 王桂兰: what is owed to her, and what her pairings owe",
                        "Duties from 2026-10-05 to 2026-10-11, as of 2026-10-31");
        assertThat(shell.run("explain", "E1", "--from", "2026-10-05", "--to", "2026-10-11", "--format", "csv")
                        .outLines())
                .anyMatch(line -> line.startsWith("P1,WEEKLY_CHAT,2026-10-05,2026-10-11,MET"));
        assertThat(shell.run("explain", "E9").err())
                .contains("Neither a pairing nor an elder 'E9' is stored: look the id up in a report or an export.");
    }

    @Test
    void why_nothing_was_owed_is_told() {
        shell.run("import", programme.folder());

        assertThat(shell.run("why-none", "P1", "WEEKLY_CHAT", "2026-09-27").out())
                .isEqualTo("The pairing began only on 2026-10-01.\n");
        assertThat(shell.run("why-none", "P1", "FESTIVAL_GREETING", "2026-11-20", "--as-of", "2026-11-30")
                        .out())
                .isEqualTo("Festival greeting has no period, festival, incident or deadline that concerns this day.\n");
        assertThat(shell.run("why-none", "P1", "WEEKLY_CHAT", "2026-10-07", "--as-of", "2026-10-31")
                        .outLines())
                .startsWith("The duty has a period that holds 2026-10-07:")
                .element(1)
                .asString()
                .contains("Weekly chat, 2026-10-05 to 2026-10-11");
        assertThat(shell.run("why-none", "E1", "WEEKLY_CHAT", "2026-10-07", "--format", "csv")
                        .outLines())
                .element(1)
                .asString()
                .startsWith("E1,WEEKLY_CHAT,2026-10-07,OWED_BY_PAIRINGS,");
        assertThat(shell.run("why-none", "P1", "WEEKLY_CALL", "2026-10-07").err())
                .startsWith("The rule book has no duty 'WEEKLY_CALL': name one of CONTACT_CARD, WEEKLY_CHAT,");
    }

    @Test
    void a_risk_stands_on_the_worklist_until_somebody_has_answered_it() throws IOException {
        programme.with("service_records.csv", """
                record_id,elder_id,volunteer_id,day,kinds,outcome
                R1,E1,V1,2026-10-06,VISIT,RISK_FOUND
                """);
        shell.run("import", programme.folder());

        assertThat(shell.run("worklist", "--as-of", "2026-10-07").out())
                .contains("Risks found that nobody has answered, by a referral or an incident: 1")
                .containsPattern("2026-10-06 +R1 +王桂兰 +赵敏");
        assertThat(shell.run("worklist", "--as-of", "2026-10-07", "--format", "json")
                        .out())
                .doesNotContain("R1");

        Shell.Result added = shell.run(
                "entry",
                "referral",
                "elder_id=E1",
                "referral=F1",
                "at=2026-10-06T17:00:00Z",
                "step=OPENED",
                "--as",
                "li.na",
                "--why",
                "call of the daughter");
        assertThat(added.err()).isEmpty();

        assertThat(shell.run("worklist", "--as-of", "2026-10-06").out()).contains("R1");
        assertThat(shell.run("worklist", "--as-of", "2026-10-07").out()).doesNotContain("Risks found");
    }

    @Test
    void a_service_is_recorded_under_an_id_that_sorts_by_time() {
        shell.run("import", programme.folder());

        Shell.Result result = shell.run(
                "record",
                "--elder",
                "E1",
                "--volunteer",
                "V2",
                "--stand-in-for",
                "V1",
                "--kind",
                "chat,visit",
                "--minutes",
                "45",
                "--channel",
                "in_person",
                "--format",
                "csv");

        assertThat(result.outLines().get(1)).matches("01M7VHRXG0[0-9A-Z]{16}");
        assertThat(shell.run("hours", "--format", "csv").out()).contains("V2,45,0");
    }

    @Test
    void days_of_care_that_went_wrong_are_found_and_made_anew() throws SQLException {
        shell.run("import", programme.folder());
        assertThat(shell.run("verify").outLines())
                .containsExactly(
                        "All that is stored can be read, and all stored days are what the records and pairings say.");
        engine.execute(place, "delete from care_year");

        Shell.Result wrong = shell.run("verify");

        assertThat(wrong.code()).isEqualTo(ExitCode.PROBLEM);
        assertThat(wrong.outLines())
                .containsExactly(
                        "E1",
                        "The stored days of 1 elder(s) are not what the records and pairings say: run verify --rebuild.");
        assertThat(shell.run("verify", "--rebuild").code()).isEqualTo(ExitCode.FINE);
        assertThat(shell.run("verify").code()).isEqualTo(ExitCode.FINE);
    }
}
