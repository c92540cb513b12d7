package org.warmsunset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One person under two ids, and one who is paired with herself. */
class SamePersonTest {
    private static final String ELDERS = """
            elder_id,name,sex,birth_month,district,address,phone,id_number,living
            E1,白玉莲,F,1941-05,230102,松涛街8号1单元302,0451-80001111,230199194105120083,ALONE
            E3,冷秀芬,F,1944-01,230103,宣化街5号,15400000003,230199194401200141,ALONE
            E1b,白玉莲,F,1941-05,230102,松涛街8号,0451-80001111,230199194105120083,ALONE
            """;
    private static final String VOLUNTEERS = """
            volunteer_id,name,sex,mobile,id_number,district
            V1,宫晓梅,F,15400000011,230199194105120083,230102
            V3,丛建华,M,15400000013,,230103
            V4,宫晓梅,F,15400000011,,230102
            """;

    @TempDir
    Path temp;

    private Shell shell;
    private Programme programme;

    @BeforeEach
    void makeFolder() throws IOException {
        shell = new Shell(temp.resolve("programme.db")).as("li.na");
        programme = Programme.in(temp.resolve("in"))
                .with("elders.csv", ELDERS)
                .with("volunteers.csv", VOLUNTEERS)
                .with("service_records.csv", "record_id,elder_id,volunteer_id,day,kinds,minutes\n")
                .with("pairings.csv", """
                        pairing_id,elder_id,volunteer_id,start,end
                        P1,E1,V1,2026-09-07,
                        P3,E3,V3,2026-09-07,
                        P4,E1b,V4,2026-09-07,
                        """);
    }

    @Test
    void an_import_warns_of_one_person_under_two_ids_and_refuses_who_is_paired_with_herself() {
        Shell.Result result = shell.run("import", programme.folder());

        assertThat(result.code()).isEqualTo(ExitCode.PROBLEM);
        assertThat(result.errLines())
                .containsExactly(
                        "Elder E1 and E1b seem to be one person (identity number): compare the two, and if so, merge them.",
                        "Volunteer V1 and V4 seem to be one person (name and phone): compare the two, and if so, merge them.",
                        "pairings.csv:2 volunteer_id 'V1' has the same identity number as elder E1: "
                                + "nobody looks after herself; check the number, or pair two others.",
                        "Nothing was stored because of 1 problem(s): mend them and try again.");
    }

    @Test
    void the_good_rows_are_taken_in_with_the_warnings() {
        Shell.Result result = shell.run("import", programme.folder(), "--skip-invalid", "--lang", "zh");

        assertThat(result.outLines())
                .contains("老人 E1 与 E1b 疑似同一人（身份证号相同）：请核对，确属同一人的请合并。", "志愿者 V1 与 V4 疑似同一人（姓名和电话相同）：请核对，确属同一人的请合并。");
        assertThat(shell.run("duplicates").out()).isEqualTo("""
                There twice: 1 pairs of elders, 1 pairs of volunteers; paired with herself: 0

                Elders who seem to be one person

                Id  Other id  Name    Same
                --  --------  ------  ---------------
                E1  E1b       白玉莲  identity number

                Volunteers who seem to be one person

                Id  Other id  Name    Same
                --  --------  ------  --------------
                V1  V4        宫晓梅  name and phone
                """);
        assertThat(shell.run("duplicates", "--format", "json").out()).isEqualTo("""
                {"elders":[
                {"one":"E1","other":"E1b","ground":"NUMBER"}],"volunteers":[
                {"one":"V1","other":"V4","ground":"NAME_AND_PHONE"}],"withHerself":[]}
                """);
    }

    @Test
    void a_pairing_with_herself_that_is_stored_is_named() throws IOException {
        shell.run(
                "import",
                programme
                        .with("volunteers.csv", VOLUNTEERS.replace("15400000011,230199194105120083", "15400000011,"))
                        .folder());
        shell.run("import", programme.with("volunteers.csv", VOLUNTEERS).folder());

        assertThat(shell.run("duplicates").outLines()).contains("Pairing  Id  Id  Volunteer", "P1       E1  V1  宫晓梅");
    }

    @Test
    void two_ids_are_merged_with_a_reason_and_un_merged() {
        shell.run("import", programme.folder(), "--skip-invalid");

        assertThat(shell.run("merge", "elder", "E1b", "E1", "--why", "one card").out())
                .isEqualTo("E1b and E1 are one person now, told as E1.\n");
        assertThat(shell.run("report", "--as-of", "2026-10-31", "--format", "csv")
                        .out())
                .contains("P4,E1,V4")
                .doesNotContain("E1b");
        assertThat(shell.run("duplicates", "--format", "json").out()).startsWith("{\"elders\":[],");
        assertThat(shell.run("file", "elder", "E1", "--why", "visit").out()).contains("P4       V4");
        assertThat(shell.run("merge", "elder", "E1b", "E1", "--why", "one card").err())
                .isEqualTo("E1b or E1 is merged into another already: undo that merge first.\n");

        assertThat(shell.run("un-merge", "elder", "E1b", "--why", "a neighbour").out())
                .isEqualTo("E1b is a person of her own again.\n");
        assertThat(shell.run("report", "--as-of", "2026-10-31", "--format", "csv")
                        .out())
                .contains("P4,E1b,V4");
        assertThat(shell.run("un-merge", "elder", "E1b", "--why", "a neighbour").err())
                .isEqualTo("E1b is not merged into another: correct the id.\n");
        assertThat(shell.run("journal", "--lang", "zh").out()).contains("合并", "撤销合并", "one card", "a neighbour");
    }

    @Test
    void a_merge_that_cannot_be_is_refused_by_name() throws IOException {
        shell.run("import", programme.folder(), "--skip-invalid");

        assertThat(shell.run("merge", "elder", "E1b", "E3", "--why", "one card").err())
                .isEqualTo("E1b and E3 were both paired on 2026-09-07, in P4 and P3: they are two persons, "
                        + "or one of the pairings is a mistake; void that one first.\n");
        assertThat(shell.run("merge", "volunteer", "V4", "V1", "--why", "one phone")
                        .err())
                .isEqualTo("V4 and V1 cannot be one: she would be paired with herself; void that pairing first.\n");
        assertThat(shell.run("merge", "elder", "E1b", "E9", "--why", "one card").err())
                .startsWith("'E9' is not stored");
    }

    @Test
    void a_merge_goes_with_an_export_into_another_programme() throws IOException {
        shell.run("import", programme.folder(), "--skip-invalid");
        shell.run("merge", "elder", "E1b", "E1", "--why", "one card");
        shell.run("export", temp.resolve("out"));
        Shell other = new Shell(temp.resolve("other.db")).as("li.na");

        assertThat(other.run("import", temp.resolve("out")).code()).isZero();
        assertThat(other.run("report", "--as-of", "2026-10-31", "--format", "csv")
                        .out())
                .contains("P4,E1,V4");
    }
}
