package org.warmsunset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class PersonalDataCommandsTest {
    private static final String NUMBER = "230199195507268288";
    private static final String OTHER_NUMBER = "230199195607268285";

    @Parameter
    Engine engine;

    @TempDir
    Path temp;

    String place;
    Shell shell;

    @BeforeEach
    void importFolder() throws IOException {
        place = engine.place(temp, "programme");
        shell = new Shell(place).as("li.na");
        shell.run("import", Programme.in(temp.resolve("in")).folder());
    }

    @Test
    void all_data_of_a_person_come_as_json_and_the_journal_says_who_and_why() {
        Shell.Result person = shell.run("person", "--elder", "E1", "--why", "letter of 2026-11-02");

        assertThat(person.out())
                .startsWith("{\n  \"elder\" : \"E1\",\n  \"name\" : \"王桂兰\",")
                .contains("\"pairing\" : \"P1\"", "\"record\" : \"R1\"", "\"journal\" : [ ]");
        assertThat(shell.run("person", "--volunteer", "V1", "--as", "office", "--why", "letter", "--format", "json")
                        .out())
                .startsWith("{\n  \"volunteer\" : \"V1\",");
        assertThat(shell.run("journal").outLines())
                .containsExactly(
                        "No  Time              Who     What       Whom          Why",
                        "--  ----------------  ------  ---------  ------------  --------------------",
                        " 1  2026-11-20 12:00  li.na   Given out  Elder E1      letter of 2026-11-02",
                        " 2  2026-11-20 12:00  office  Given out  Volunteer V1  letter");
        assertThat(shell.run("journal", "--lang", "zh").out()).contains("提供", "志愿者 V1");
    }

    @Test
    void nobody_touches_personal_data_without_a_reason_or_a_name() {
        assertThat(shell.run("person", "--elder", "E1").code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(shell.run("person", "--elder", "E1", "--why", "call 13900000001")
                        .err())
                .startsWith("--as or --why is empty, too long");
        Shell nobody = new Shell(place);
        assertThat(nobody.run("person", "--elder", "E1", "--why", "letter").err())
                .startsWith("It is not known who you are: add --as NAME.");
        assertThat(shell.run("person", "--elder", "E9", "--why", "letter").err())
                .startsWith("'E9' is not stored");
        assertThat(shell.run("journal", "--format", "csv").outLines()).hasSize(1);
    }

    @Test
    void who_it_is_comes_from_the_environment_or_else_from_the_system() {
        shell.onSystemOf("root").run("person", "--elder", "E1", "--why", "letter");
        new Shell(place).onSystemOf("zhang").run("person", "--elder", "E1", "--why", "letter");
        new Shell(place).as("").onSystemOf("wang").run("person", "--elder", "E1", "--why", "letter");

        assertThat(shell.run("journal", "--format", "csv").outLines())
                .satisfiesExactly(
                        head -> assertThat(head).startsWith("number,at,who"),
                        line -> assertThat(line).contains("Z,li.na,"),
                        line -> assertThat(line).contains("Z,zhang,"),
                        line -> assertThat(line).contains("Z,wang,"));
    }

    @Test
    void an_erasure_asks_first_and_leaves_the_report_as_it_was() {
        String before =
                shell.run("report", "--as-of", "2026-10-31", "--format", "json").out();

        assertThat(shell.typing("yes")
                        .run("erase", "--elder", "E1", "--why", "letter")
                        .err())
                .contains("Type E1 to go on:")
                .contains("Nothing was erased");
        assertThat(shell.run("person", "--elder", "E1", "--why", "look").out()).contains("王桂兰");
        assertThat(shell.typing("E1")
                        .run("erase", "--elder", "E1", "--why", "letter")
                        .out())
                .startsWith("The data of E1 are erased.");
        assertThat(shell.run("erase", "--volunteer", "V1", "--why", "letter", "--yes", "--lang", "zh")
                        .out())
                .startsWith("V1 的个人数据已删除");

        assertThat(shell.run("person", "--elder", "E1", "--why", "look").out()).doesNotContain("王桂兰");
        assertThat(shell.run("report", "--as-of", "2026-10-31", "--format", "json")
                        .out())
                .isEqualTo(before);
    }

    @Test
    void who_has_an_identity_number_is_told_by_id_and_journalled() throws IOException {
        Programme programme = Programme.in(temp.resolve("in"))
                .with("elders.csv", "elder_id,name,district,id_number\nE2,李淑芳,230103,%s\n".formatted(NUMBER))
                .with("volunteers.csv", "volunteer_id,name,district,id_number\nV2,孙丽,230103,%s\n".formatted(NUMBER));
        shell.run("import", programme.folder());

        Shell.Result found = shell.typing(NUMBER).run("look-up", "--why", "card shown", "--format", "csv");
        Shell.Result nobody = shell.typing(OTHER_NUMBER).run("look-up", "--why", "card shown");

        assertThat(found.outLines()).containsExactly("kind,id", "ELDER,E2", "VOLUNTEER,V2");
        assertThat(found.err()).isEqualTo("Type the identity number, which does not show:\n");
        assertThat(shell.hiddenLines()).isEqualTo(2);
        assertThat(nobody.outLines()).containsExactly("Nobody who is stored has this number.");
        assertThat(shell.run("journal", "--lang", "zh").outLines().stream().skip(2))
                .containsExactly(
                        "   1  2026-11-20 12:00  li.na  查询      老人 E2    card shown",
                        "   2  2026-11-20 12:00  li.na  查询      志愿者 V2  card shown",
                        "   3  2026-11-20 12:00  li.na  查询                 card shown");
    }

    @Test
    void an_identity_number_is_never_repeated() {
        String wrong = NUMBER.substring(0, 17) + "0";

        assertThat(shell.typing(wrong).run("look-up", "--why", "card shown").errLines())
                .containsExactly(
                        "Type the identity number, which does not show:",
                        "What was typed is no identity number: type the 18 characters of the present card.");
        assertThat(shell.run("look-up", NUMBER, "--why", "card shown")
                        .errLines()
                        .get(0))
                .isEqualTo("'230199...' is one argument too many: remove it, or put quotes around a text with blanks.");
        assertThat(shell.run("look-up", "230199550726828", "--why", "card shown")
                        .errLines()
                        .get(0))
                .startsWith("'230199...' is");
        assertThat(shell.run("person", "--elder", NUMBER, "--why", "letter")
                        .errLines()
                        .get(0))
                .startsWith("'230199...' is no id: ");
        assertThat(shell.run("person", "--elder", "V13900000001", "--why", "letter")
                        .errLines()
                        .get(0))
                .startsWith("'V139...' is no id: ");
        assertThat(shell.run("journal", "--format", "csv").outLines()).hasSize(1);
    }

    @Test
    void those_who_have_not_been_needed_are_listed() {
        assertThat(shell.run("retention", "--since", "2026-01-01", "--why", "yearly", "--format", "csv")
                        .outLines())
                .containsExactly("kind,id", "ELDER,E2", "VOLUNTEER,V2");
    }

    @Test
    void a_changed_journal_is_found_out() throws SQLException {
        shell.run("person", "--elder", "E1", "--why", "letter");
        engine.freeJournal(place);
        engine.execute(place, "update access_journal set who = 'somebody'");

        Shell.Result verified = shell.run("verify");

        assertThat(verified.code()).isEqualTo(ExitCode.PROBLEM);
        assertThat(verified.outLines())
                .containsExactly(
                        "All that is stored can be read, and all stored days are what the records and pairings say.",
                        "The access journal was changed at or before entry 1: ask who else can write where it is stored.");
        assertThat(shell.run("verify", "--format", "csv").outLines())
                .containsExactly("elder,rebuilt,journalEntry,table,id,column", ",,1,,,");
        assertThat(shell.run("verify", "--lang", "zh").out()).contains("访问日志在第 1 条或之前被改动过");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_backup_holds_all_and_can_be_restored_into_a_place_of_either_kind(Engine other) throws IOException {
        Path backup = temp.resolve("backup.db");
        shell.run("person", "--elder", "E2", "--why", "letter");
        String report = shell.run("report", "--format", "json").out();
        String journal = shell.run("journal", "--format", "csv").out();
        assertThat(shell.run("backup", backup).outLines()).containsExactly("Copied to " + backup);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        assertThat(shell.run("backup", backup).err()).contains("is there already");
        shell.run("erase", "--elder", "E1", "--why", "letter", "--yes");

        String elsewhere = other.place(temp, "elsewhere");
        Shell restored = new Shell(elsewhere).as("li.na");

        assertThat(restored.run("restore", backup).outLines()).containsExactly("Restored to " + other.shown(elsewhere));
        assertThat(restored.run("report", "--format", "json").out()).isEqualTo(report);
        assertThat(restored.run("journal", "--format", "csv").out())
                .startsWith(journal)
                .contains(",RESTORE,");
        assertThat(restored.run("verify").code()).isEqualTo(ExitCode.FINE);
        assertThat(restored.run("person", "--elder", "E1", "--why", "look").out())
                .contains("王桂兰");
    }
}
