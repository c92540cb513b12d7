package org.warmsunset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonalDataCommandsTest {
    @TempDir
    Path temp;

    Shell shell;

    @BeforeEach
    void importFolder() throws IOException {
        shell = new Shell(temp.resolve("programme.db")).as("li.na");
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
        Shell nobody = new Shell(shell.database());
        assertThat(nobody.run("person", "--elder", "E1", "--why", "letter").err())
                .startsWith("It is not known who you are: add --as NAME.");
        assertThat(shell.run("person", "--elder", "E9", "--why", "letter").err())
                .startsWith("'E9' is not stored");
        assertThat(shell.run("journal", "--format", "csv").outLines()).hasSize(1);
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
    void those_who_have_not_been_needed_are_listed() {
        assertThat(shell.run("retention", "--since", "2026-01-01", "--why", "yearly", "--format", "csv")
                        .outLines())
                .containsExactly("kind,id", "ELDER,E2", "VOLUNTEER,V2");
    }

    @Test
    void a_changed_journal_is_found_out() throws SQLException {
        shell.run("person", "--elder", "E1", "--why", "letter");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + shell.database());
                Statement statement = connection.createStatement()) {
            statement.execute("drop trigger access_journal_is_not_changed");
            statement.execute("update access_journal set who = 'somebody'");
        }

        Shell.Result verified = shell.run("verify");

        assertThat(verified.code()).isEqualTo(ExitCode.PROBLEM);
        assertThat(verified.outLines())
                .containsExactly(
                        "All days of care are what the service records say.",
                        "The access journal was changed at or before entry 1: ask who can write to the file.");
        assertThat(shell.run("verify", "--format", "csv").outLines())
                .containsExactly("elder,rebuilt,journalEntry", ",,1");
        assertThat(shell.run("verify", "--lang", "zh").out()).contains("访问日志在第 1 条或之前被改动过");
    }

    @Test
    void a_backup_is_restored_and_nothing_is_overwritten_unasked() throws IOException {
        Path backup = temp.resolve("backup.db");
        String before = shell.run("report", "--format", "json").out();
        assertThat(shell.run("backup", backup).outLines()).containsExactly("Copied to " + backup);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        assertThat(shell.run("backup", backup).err()).contains("is there already");
        assertThat(shell.run("restore", backup).err())
                .contains("is there already")
                .contains("--replace");

        shell.run("erase", "--elder", "E1", "--why", "letter", "--yes");
        assertThat(shell.run("restore", backup, "--replace").outLines())
                .containsExactly("Restored to " + shell.database());
        assertThat(shell.run("person", "--elder", "E1", "--why", "look").out()).contains("王桂兰");

        Shell elsewhere = new Shell(temp.resolve("elsewhere.db"));
        assertThat(elsewhere.run("restore", backup).code()).isEqualTo(ExitCode.FINE);
        assertThat(elsewhere.run("report", "--format", "json").out()).isEqualTo(before);
    }
}
