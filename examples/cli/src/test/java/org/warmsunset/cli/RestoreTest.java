package org.warmsunset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.storage.jdbi.Keyset;

/** A restore loses nothing that was stored, whatever it finds in the programme's place. */
class RestoreTest {
    @TempDir
    Path temp;

    Path file;
    Path log;
    Path restored;
    Path backup;
    Shell shell;

    @BeforeEach
    void aProgrammeThatWentOnAfterItsBackup() throws IOException {
        file = temp.resolve("programme.db");
        log = temp.resolve("programme.db-wal");
        restored = temp.resolve("programme.db.restored");
        backup = temp.resolve("backup.db");
        shell = new Shell(file);
        shell.run("import", Programme.in(temp.resolve("in")).folder());
        shell.run("backup", backup);
        record("R2");
    }

    private void record(String id) {
        assertThat(shell.run(
                                "record",
                                "--again",
                                "--id",
                                id,
                                "--elder",
                                "E1",
                                "--volunteer",
                                "V1",
                                "--kind",
                                "CHAT",
                                "--minutes",
                                "5")
                        .code())
                .isEqualTo(ExitCode.FINE);
    }

    private String hours(Path database) {
        return shell.runAlone("hours", "--format", "csv", "--db", database)
                .outLines()
                .get(1);
    }

    @Test
    void the_backup_takes_the_programmes_place_and_nothing_else_is_left() {
        Shell.Result result = shell.run("restore", backup, "--replace");

        assertThat(result.outLines()).containsExactly("Restored to " + file);
        assertThat(hours(file)).isEqualTo("V1,90,0");
        assertThat(restored).doesNotExist();
        assertThat(log).doesNotExist();
    }

    @Test
    void a_restore_is_journalled_and_says_what_the_backup_lacks() {
        Shell clerk = shell.as("li.na");
        clerk.run("erase", "--elder", "E1", "--why", "a letter", "--yes");

        Shell.Result result = clerk.run("restore", backup, "--replace", "--why", "a broken disk");

        assertThat(result.errLines())
                .containsExactly(
                        "The backup lacks 1 entry(ies) that the access journal got since, 1 person(s) erased among them.",
                        "Those persons would be there again. Type erase to erase them again, or nothing to let them come"
                                + " back:");
        assertThat(shell.run("journal", "--format", "csv").outLines().get(1))
                .contains(",li.na,RESTORE,,,a broken disk,");
        assertThat(person("E1")).contains("王桂兰");
    }

    @Test
    void who_was_erased_since_the_backup_is_erased_again() {
        Shell clerk = shell.as("li.na");
        clerk.run("erase", "--elder", "E1", "--why", "a letter", "--yes");

        clerk.run("restore", backup, "--replace", "--erase-again");

        assertThat(person("E1")).doesNotContain("王桂兰");
        assertThat(shell.run("journal", "--format", "csv").outLines())
                .anyMatch(line -> line.contains(",li.na,ERASURE,ELDER,E1,restore,"));
        assertThat(shell.run("verify").code()).isEqualTo(ExitCode.FINE);
    }

    private String person(String elder) {
        return shell.as("li.na")
                .run("person", "--elder", elder, "--why", "a look", "--format", "json")
                .out();
    }

    @Test
    void a_backup_with_a_log_beside_it_is_read_through_its_log() throws IOException, SQLException {
        Path killed = temp.resolve("killed.db");
        try (Connection other = open(file)) {
            record("R3");
            Files.copy(file, killed);
            Files.copy(log, temp.resolve("killed.db-wal"));
            assertThat(other.isClosed()).isFalse();
        }
        byte[] before = Files.readAllBytes(killed);

        Shell.Result result = shell.runAlone("restore", killed, "--db", temp.resolve("restored.db"));

        assertThat(result.err()).isEmpty();
        assertThat(hours(temp.resolve("restored.db"))).isEqualTo("V1,100,0");
        assertThat(killed).hasBinaryContent(before);
    }

    @Test
    void a_programme_stays_the_same_file_when_it_is_replaced() throws IOException {
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();

        shell.run("restore", backup, "--replace");

        assertThat(Files.readAttributes(file, BasicFileAttributes.class).fileKey())
                .isEqualTo(key);
    }

    @Test
    void nothing_is_replaced_unasked() {
        assertThat(shell.run("restore", backup).errLines())
                .containsExactly(file + " is there already: name another with --db, or add --replace.");
        assertThat(hours(file)).isEqualTo("V1,95,0");
    }

    @Test
    void what_a_broken_off_restore_has_left_stands_in_no_ones_way() throws IOException {
        Files.writeString(restored, "half of it");
        Files.writeString(temp.resolve("programme.db.restored-wal"), "and its log");

        assertThat(shell.run("restore", backup, "--replace").err()).isEmpty();

        assertThat(hours(file)).isEqualTo("V1,90,0");
        assertThat(restored).doesNotExist();
        assertThat(temp.resolve("programme.db.restored-wal")).doesNotExist();
    }

    @Test
    void a_programme_that_somebody_has_open_is_not_replaced() throws SQLException {
        try (Connection other = open(file)) {
            record("R3");

            Shell.Result refused = shell.run("restore", backup, "--replace");

            assertThat(refused.errLines())
                    .containsExactly(file + " is in use by somebody else: try again when they are done.");
            assertThat(refused.code()).isEqualTo(ExitCode.PROBLEM);
            assertThat(other.isClosed()).isFalse();
        }
        assertThat(hours(file)).isEqualTo("V1,100,0");
        assertThat(restored).doesNotExist();
    }

    @Test
    void the_log_of_a_process_that_died_does_not_get_into_the_backup() throws IOException, SQLException {
        Path killed = temp.resolve("killed.db");
        try (Connection other = open(file)) {
            record("R3");
            assertThat(log).isNotEmptyFile();
            Files.copy(file, killed);
            Files.copy(log, temp.resolve("killed.db-wal"));
            assertThat(other.isClosed()).isFalse();
        }

        Shell.Result result = shell.runAlone("restore", backup, "--replace", "--db", killed);

        assertThat(result.err()).isEmpty();
        assertThat(hours(killed)).isEqualTo("V1,90,0");
    }

    @Test
    void what_cannot_be_opened_is_for_people_to_move_away() throws IOException {
        Path letter = Files.writeString(temp.resolve("letter.txt"), "Dear all, ".repeat(1000));
        Path others = temp.resolve("others.db");
        Shell other = new Shell(others, Map.of(Keys.VARIABLE, Keyset.fresh().secretText()));
        other.run("import", temp.resolve("in"));

        for (Path closed : List.of(letter, others)) {
            Shell.Result refused = shell.runAlone("restore", backup, "--replace", "--db", closed);
            assertThat(refused.errLines())
                    .containsExactly(("%s cannot be opened with these keys, or at all, so that nobody knows what would"
                                    + " be lost: move it and %s-wal away, then restore without --replace.")
                            .formatted(closed, closed));
            assertThat(refused.code()).isEqualTo(ExitCode.PROBLEM);
        }
        assertThat(letter).content().startsWith("Dear all, ");
        assertThat(other.run("verify").code()).isEqualTo(ExitCode.FINE);
    }

    @Test
    void a_log_without_its_file_is_for_people_to_move_away() throws IOException {
        Path alone = temp.resolve("alone.db");
        Path lastWrites = Files.writeString(temp.resolve("alone.db-wal"), "the last writes");

        Shell.Result refused = shell.runAlone("restore", backup, "--db", alone);

        assertThat(refused.errLines())
                .containsExactly(
                        lastWrites
                                + " lies there without its file, and may hold what was stored last: move it away, then restore.");
        assertThat(alone).doesNotExist();
        assertThat(lastWrites).hasContent("the last writes");
    }

    @Test
    void the_programme_itself_is_no_backup() {
        assertThat(shell.run("restore", file, "--replace").errLines())
                .containsExactly(file + " is the programme itself: name a backup.");
        assertThat(hours(file)).isEqualTo("V1,95,0");
    }

    @Test
    void a_backup_with_the_name_that_a_restore_needs_is_not_deleted() throws IOException {
        Files.move(backup, restored);

        assertThat(shell.run("restore", restored, "--replace").errLines())
                .containsExactly(restored + " lies where a restore is prepared: give the backup another name.");
        assertThat(restored).isNotEmptyFile();
        assertThat(hours(file)).isEqualTo("V1,95,0");
    }

    @Test
    void a_link_leads_to_the_file_that_is_replaced() throws IOException, SQLException {
        Path link = Files.createSymbolicLink(temp.resolve("link.db"), file);
        try (Connection other = open(file)) {
            assertThat(shell.runAlone("restore", backup, "--replace", "--db", link)
                            .err())
                    .startsWith(link + " is in use by somebody else");
            assertThat(other.isClosed()).isFalse();
        }

        assertThat(shell.runAlone("restore", backup, "--replace", "--db", link).err())
                .isEmpty();

        assertThat(link).isSymbolicLink();
        assertThat(hours(file)).isEqualTo("V1,90,0");
    }

    /** Somebody with the file open, though at rest. */
    private static Connection open(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery("select count(*) from elder").close();
        }
        return connection;
    }
}
