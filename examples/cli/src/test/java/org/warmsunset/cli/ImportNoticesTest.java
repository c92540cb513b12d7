package org.warmsunset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import says besides its counts. */
class ImportNoticesTest {
    @TempDir
    Path temp;

    Programme programme;
    Shell shell;

    @BeforeEach
    void makeFolder() throws IOException {
        programme = Programme.in(temp.resolve("in"));
        shell = new Shell(temp.resolve("programme.db"));
    }

    @Test
    void misnamed_files_are_named_with_their_mend_and_nothing_is_stored() throws IOException {
        programme
                .with("Suspensions.csv", "pairing_id,first_day,last_day,reason\n")
                .with("service_records (1).csv", "x")
                .with("knowledge.csv.txt", "x")
                .with("cards.xlsx", "x")
                .with("letter.docx", "x");

        Shell.Result result = shell.run("import", programme.folder());

        assertThat(result.errLines())
                .containsExactly(
                        "Not taken, being none of the files of an exchange folder: letter.docx",
                        "Suspensions.csv The file was not read, because it has another name: "
                                + "rename it to suspensions.csv.",
                        "cards.xlsx The file was not read, because it is no CSV file: "
                                + "open it and save it as CSV (UTF-8) under the name cards.csv.",
                        "knowledge.csv.txt The file was not read, because it has another name: "
                                + "rename it to knowledge.csv.",
                        "service_records (1).csv The file looks like a copy of service_records.csv: keep the right one "
                                + "under the name service_records.csv, and move the other out of the folder.",
                        "Nothing was stored because of 4 problem(s): mend them and try again.");
        assertThat(result.code()).isEqualTo(ExitCode.PROBLEM);
        assertThat(shell.run("import", programme.folder(), "--skip-invalid", "--lang", "zh")
                        .errLines())
                .contains("以下文件不属于交换文件夹，没有导入：letter.docx", "Suspensions.csv 文件名不对，没有读取：请改名为 suspensions.csv。");
        assertThat(shell.run("export", temp.resolve("out"), "--format", "csv").out())
                .contains("elders.csv,0");
    }

    @Test
    void other_files_are_named_and_do_not_matter() throws IOException {
        programme.with("letter.docx", "x").with("elders.xlsx", "x").with("bad\u001b[2J.txt", "x");

        Shell.Result result = shell.run("import", programme.folder());

        assertThat(result.outLines())
                .endsWith(
                        "",
                        "Not taken, being none of the files of an exchange folder: "
                                + "bad?[2J.txt, elders.xlsx, letter.docx");
        assertThat(result.code()).isEqualTo(ExitCode.FINE);
    }

    @Test
    void rows_that_were_left_out_come_back_without_their_problems_being_named() throws IOException {
        programme.with("elders.csv", Programme.ELDERS + "E3,周静,2301\n");
        shell.run("import", programme.folder(), "--skip-invalid");
        Path elders = temp.resolve("in-rejects").resolve("elders.csv");
        Files.writeString(elders, Files.readString(elders).replace(",2301,", ",230104,"));

        assertThat(shell.run("import", temp.resolve("in-rejects")).out()).doesNotContain("Not taken");
    }

    @Test
    void a_changed_district_is_said_aloud() throws IOException {
        shell.run("import", programme.folder());
        programme.with("elders.csv", Programme.ELDERS.replace("230102", "230103"));

        assertThat(shell.run("import", programme.folder()).outLines())
                .endsWith(
                        "",
                        "E1: district 230102 became 230103; "
                                + "reports of earlier days count this elder in 230103, too, from now on. If she moved on a day, "
                                + "say so in residences.csv: where she lived before, and 230103 from that day on.");
        programme.with("elders.csv", Programme.ELDERS);
        assertThat(shell.run("import", programme.folder(), "--lang", "zh").outLines())
                .endsWith("E1：区县由 230103 改为 230102；今后再出以往日期的报告时，这位老人也算在 230102。"
                        + "若是某日迁居，请写进 residences.csv：此前的居住地，以及自该日起的 230102。");
    }

    @Test
    void programs_are_told_what_people_are_told() throws IOException {
        shell.run("import", programme.folder());
        programme
                .with("elders.csv", Programme.ELDERS.replace("230102", "230103") + "E3,周静,2301\n")
                .with("letter.docx", "x");

        assertThat(shell.run("import", programme.folder(), "--skip-invalid", "--format", "csv")
                        .outLines())
                .startsWith(
                        "about,file,added,changed,unchanged,rejected,elder,before,after,district,line,column,code,folder,"
                                + "person,one,other,ground")
                .contains(
                        "files,elders.csv,0,1,1,1,,,,,,,,,,,,",
                        "movedElders,,,,,,E1,230102,230103,,,,,,,,,",
                        "otherFiles,letter.docx,,,,,,,,,,,,,,,,",
                        "problems,elders.csv,,,,,,,,,4,district,not-a-district,,,,,",
                        "rejects,,,,,,,,,,,,," + temp.resolve("in-rejects") + ",,,,");
        programme.with("elders.csv", Programme.ELDERS + "E3,周静,2301\n");
        assertThat(shell.run("import", programme.folder(), "--skip-invalid", "--format", "json")
                        .out())
                .contains("""
                        "movedElders":[
                        {"elder":"E1","before":"230103","after":"230102"}],"setBack":[],"otherFiles":[
                        {"file":"letter.docx"}],"problems":[
                        {"file":"elders.csv","line":4,"column":"district","code":"not-a-district"}],"rejects":[
                        {"folder":"%s"}],"twice":[],"warnings":[]}""".formatted(temp.resolve("in-rejects-2")));
    }

    @Test
    void of_many_changed_districts_twenty_are_told() throws IOException {
        StringBuilder elders = new StringBuilder(Programme.ELDERS);
        for (int i = 0; i < 25; i++) {
            elders.append("N%02d,王桂兰,230102\n".formatted(i));
        }
        programme.with("elders.csv", elders.toString());
        shell.run("import", programme.folder());
        programme.with("elders.csv", elders.toString().replace("230102", "230103"));

        Shell.Result result = shell.run("import", programme.folder());

        assertThat(result.outLines().stream().filter(line -> line.contains(" became ")))
                .hasSize(20);
        assertThat(result.outLines()).endsWith("... and 6 more");
    }
}
