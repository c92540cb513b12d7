package org.warmsunset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.StoreCopy;
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
    void an_empty_database_does_not_become_a_programme_by_asking() throws SQLException {
        String url = PostgresServer.freshSchema();

        for (String command : List.of("report", "verify", "journal")) {
            Shell.Result refused = new Shell(url).run(command);
            assertThat(refused.errLines())
                    .containsExactly("There is no programme in " + Engine.POSTGRESQL.shown(url)
                            + ": import a folder first, or name another database or schema with --db.");
            assertThat(refused.code()).isEqualTo(ExitCode.WRONG_USE);
        }
        Engine.POSTGRESQL.execute(url, "create table elder (id integer)");
    }

    @Test
    void only_an_import_makes_keys() throws IOException {
        String url = PostgresServer.freshSchema();
        Path keys = temp.resolve("town.keys");
        Path none = temp.resolve("none.keys");
        Shell shell = new Shell(url, Map.of("LANG", "en_US.UTF-8"));
        shell.run("import", Programme.in(temp.resolve("in")).folder(), "--keys", keys);

        Shell.Result refused = shell.run("report", "--keys", none);

        assertThat(refused.errLines())
                .containsExactly(none + " does not exist: name the keyset of " + Engine.POSTGRESQL.shown(url)
                        + " with --keys, or put it into WARM_SUNSET_KEYS; only import and restore make one.");
        assertThat(refused.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(none).doesNotExist();
        assertThat(shell.run("report", "--keys", keys).code()).isEqualTo(ExitCode.FINE);
    }

    @Test
    void a_restore_into_a_database_that_holds_a_programme_is_refused_and_keeps_nothing() throws IOException {
        Shell shell = new Shell(temp.resolve("programme.db"));
        Programme programme = Programme.in(temp.resolve("in"));
        Path backup = temp.resolve("backup.db");
        String url = PostgresServer.freshSchema();
        shell.run("import", programme.folder());
        shell.run("backup", backup);
        programme.with("elders.csv", Programme.ELDERS.replace("李淑芳", "李淑芬"));
        shell.runAlone("import", programme.folder(), "--db", url);

        Shell.Result refused = shell.runAlone("restore", backup, "--db", url);
        Shell.Result replacing = shell.runAlone("restore", backup, "--replace", "--db", url);

        String place = url.substring(0, url.indexOf('?'));
        assertThat(refused.errLines())
                .containsExactly(place + " holds a programme already, and nothing was restored: name an empty database,"
                        + " or an empty schema with ?currentSchema=NAME.");
        assertThat(refused.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(replacing.errLines())
                .containsExactly("--replace empties no database: have " + place + " emptied, and leave --replace out.");
        assertThat(replacing.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(shell.runAlone("person", "--elder", "E2", "--as", "li", "--why", "a", "--db", url)
                        .out())
                .contains("李淑芬");
        assertThat(shell.runAlone("restore", backup, "--db", url, "--lang", "zh")
                        .err())
                .startsWith(place + " 里已有项目，没有恢复任何内容");
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
                "jdbc:postgresql://zhang:tulip@localhost/town",
                "JDBC:postgresql://zhang:tulip@localhost/town",
                "postgresql://zhang:tu/lip@localhost/town",
                "postgres://zhang:tulip@localhost/town",
                "host=localhost user=zhang password=tulip"
            })
    void a_password_on_the_command_line_is_refused_and_not_repeated(String url) {
        Shell.Result result = new Shell(temp).runAlone("report", "--db", url);

        assertThat(result.errLines())
                .containsExactly("A password does not belong on the command line, where others can see it: put it into"
                        + " PGPASSWORD or a pgpass file, and the user into PGUSER.");
        assertThat(result.out()).isEmpty();
        assertThat(result.code()).isEqualTo(ExitCode.WRONG_USE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://localhost/tulip",
                "jdbc:postgresql://zhang:tulip/town",
                "jdbc:postgresql://zhang:tu?lip@localhost/town",
                "JDBC:postgresql://localhost/tulip",
                "Jdbc:tulip",
                "postgresql://localhost/tulip",
                "postgresql:/zhang:tulip@localhost/town"
            })
    void another_url_is_refused_and_not_repeated(String url) {
        Shell.Result result = new Shell(temp).runAlone("report", "--db", url);

        assertThat(result.errLines())
                .containsExactly("--db takes a file, or a URL such as"
                        + " jdbc:postgresql://HOST/DATABASE?currentSchema=NAME, and no other.");
        assertThat(result.code()).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void a_user_of_a_domain_is_no_password() {
        Shell.Result result =
                new Shell(temp).runAlone("report", "--db", "jdbc:postgresql://localhost:1/town?user=zhang@office");

        assertThat(result.err()).startsWith("jdbc:postgresql://localhost:1/town cannot be reached");
    }

    @Test
    void a_url_in_the_wrong_place_is_not_repeated() {
        Shell shell = new Shell(temp.resolve("programme.db"));
        String url = "jdbc:postgresql://zhang:tulip@localhost/town";

        assertThat(shell.run("report", url).errLines().get(0))
                .isEqualTo("'jdbc:...' is one argument too many: remove it, or put quotes around a text with blanks.");
        assertThat(shell.run("import", url).errLines().get(0))
                .isEqualTo("'jdbc:...' for FROM is no path of a file: write it as folder/file; only --db takes a"
                        + " URL.");
        assertThat(shell.run("--base=" + url).errLines().get(0))
                .isEqualTo("The option --base=jdbc:... is unknown: look it up in the help.");
        for (Object[] args : new Object[][] {
            {"postgresql://zhang:tulip@localhost"},
            {"explain", url},
            {"report", "--as-of", url},
            {"report", "--keys", url},
            {"report", "host=localhost password=tulip"},
            {"backup", url},
            {"import", "in", "--encoding", url}
        }) {
            Shell.Result result = shell.run(args);
            assertThat(result.code()).isEqualTo(ExitCode.WRONG_USE);
            assertThat(result.err()).doesNotContain("tulip");
        }
    }
}
