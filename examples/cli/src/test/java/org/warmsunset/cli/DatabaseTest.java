package org.warmsunset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warmsunset.programme.StoreCopy;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.jdbi.FieldCipher;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;
import org.warmsunset.testserver.PostgresServer;

/** The desk over PostgreSQL. */
class DatabaseTest {
    @TempDir
    Path temp;

    @Test
    void the_same_report_comes_from_a_database_and_from_a_file() throws IOException {
        Programme programme = Programme.in(temp.resolve("in"));
        Shell shell = new Shell(temp.resolve("programme.db"));
        String url = PostgresServer.freshSchema();
        shell.run("import", programme.folder());

        Shell.Result imported = shell.runAlone("import", programme.folder(), "--db", url);

        assertThat(imported.err()).isEmpty();
        assertThat(imported.code()).isEqualTo(ExitCode.FINE);
        assertThat(shell.runAlone("report", "--db", url).out())
                .isEqualTo(shell.run("report").out());
    }

    @Test
    void a_backup_of_a_database_is_restored_to_a_file_and_to_another_database() throws IOException {
        Shell shell = new Shell(temp.resolve("restored.db"));
        String url = PostgresServer.freshSchema();
        String other = PostgresServer.freshSchema();
        Path backup = temp.resolve("backup.db");
        shell.runAlone("import", Programme.in(temp.resolve("in")).folder(), "--db", url);
        Shell.Result report = shell.runAlone("report", "--format", "json", "--db", url);
        assertThat(report.code()).as(report.err()).isEqualTo(ExitCode.FINE);

        assertThat(shell.runAlone("backup", backup, "--db", url).outLines()).containsExactly("Copied to " + backup);
        assertThat(shell.run("restore", backup).code()).isEqualTo(ExitCode.FINE);
        assertThat(shell.runAlone("restore", backup, "--db", other).code()).isEqualTo(ExitCode.FINE);

        assertThat(shell.run("report", "--format", "json")).isEqualTo(report);
        assertThat(shell.runAlone("report", "--format", "json", "--db", other)).isEqualTo(report);
    }

    @Test
    void a_backup_in_the_clear_is_sealed_in_the_database_to_which_it_is_restored() throws IOException {
        Path backup = temp.resolve("backup.db");
        String url = PostgresServer.freshSchema();
        Shell shell = new Shell(backup);
        shell.runAlone("import", Programme.in(temp.resolve("in")).folder(), "--db", url);
        Shell.Result report = shell.runAlone("report", "--db", url);
        String restored = PostgresServer.freshSchema();
        try (ProgrammeStore store = JdbiProgrammeStore.postgresql(url, Shell.KEYS.cipher());
                ProgrammeStore clear = JdbiProgrammeStore.sqlite(backup, FieldCipher.clear())) {
            StoreCopy.copy(store, clear);
        }

        Shell.Result done = shell.runAlone("restore", backup, "--db", restored);

        assertThat(done.code()).as(done.err()).isEqualTo(ExitCode.FINE);
        assertThat(shell.runAlone("report", "--db", restored)).isEqualTo(report);
    }

    @Test
    void the_keys_of_a_database_are_rotated_in_the_file_that_is_named() throws IOException {
        Shell shell = new Shell(temp, Map.of("LANG", "en_US.UTF-8"));
        Path keys = temp.resolve("keys");
        String url = PostgresServer.freshSchema();
        shell.runAlone("import", Programme.in(temp.resolve("in")).folder(), "--db", url, "--keys", keys);
        Path old = Files.copy(keys, temp.resolve("old"), StandardCopyOption.COPY_ATTRIBUTES);
        Shell.Result report = shell.runAlone("report", "--db", url, "--keys", keys);
        assertThat(report.code()).as(report.err()).isEqualTo(ExitCode.FINE);

        Shell.Result rotated = shell.runAlone("rotate-keys", "--forget-old", "--db", url, "--keys", keys);

        assertThat(rotated.code()).as(rotated.err()).isEqualTo(ExitCode.FINE);
        assertThat(shell.runAlone("report", "--db", url, "--keys", keys)).isEqualTo(report);
        assertThat(shell.runAlone("report", "--db", url, "--keys", old).code()).isEqualTo(ExitCode.PROBLEM);
    }

    @Test
    void a_server_that_is_not_there_is_told_without_the_parameters() {
        Shell.Result result =
                new Shell(temp).runAlone("report", "--db", "jdbc:postgresql://localhost:1/town?user=zhang");

        assertThat(result.errLines())
                .containsExactly(
                        "jdbc:postgresql://localhost:1/town cannot be reached: look whether the server runs, and"
                                + " whether PGUSER, PGPASSWORD or a pgpass file let you in.");
        assertThat(result.code()).isEqualTo(ExitCode.PROBLEM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/town?password=tulip",
                "jdbc:postgresql://localhost/town?user=zhang&PASSWORD=tulip",
                "jdbc:postgresql://localhost/town?sslpassword=tulip",
                "jdbc:postgresql://zhang:tulip@localhost/town"
            })
    void a_password_on_the_command_line_is_refused_and_not_repeated(String url) {
        Shell.Result result = new Shell(temp).runAlone("report", "--db", url);

        assertThat(result.errLines())
                .containsExactly("A password does not belong on the command line, where others can see it: put it into"
                        + " PGPASSWORD or a pgpass file.");
        assertThat(result.out()).isEmpty();
        assertThat(result.code()).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void another_url_is_refused() {
        Shell.Result result = new Shell(temp).runAlone("report", "--db", "jdbc:mysql://localhost/town");

        assertThat(result.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.err()).startsWith("--db takes a file or a URL that begins with jdbc:postgresql:");
    }
}
