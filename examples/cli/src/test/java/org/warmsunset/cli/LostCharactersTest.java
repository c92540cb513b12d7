package org.warmsunset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Chinese that a Java started under another encoding cannot read. */
class LostCharactersTest {
    private static final String WAY_OUT = " were lost, because this environment is not set to UTF-8: run "
            + "'export LC_ALL=C.UTF-8' (or LANG=zh_CN.UTF-8 with LC_ALL unset) and try again; nothing was stored.";

    @TempDir
    Path temp;

    Shell shell;

    @BeforeEach
    void importProgramme() throws IOException {
        shell = new Shell(temp.resolve("programme.db"));
        shell.run("import", Programme.in(temp.resolve("in")).folder());
    }

    @Test
    void a_note_whose_characters_were_lost_is_not_stored() {
        Shell.Result result =
                shell.run("record", "--elder", "E1", "--volunteer", "V1", "--kind", "CHAT", "--note", "\uFFFD\uFFFD");

        assertThat(result.errLines()).containsExactly("Characters of argument 9" + WAY_OUT);
        assertThat(result.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(shell.run("export", temp.resolve("out"), "--format", "csv").out())
                .contains("service_records.csv,1");
    }

    @Test
    void the_journal_keeps_no_lost_characters() {
        assertThat(shell.run("person", "--elder", "E1", "--why", "\uFFFD", "--lang", "zh")
                        .err())
                .startsWith("第 5 个参数里的文字已经丢失，因为当前环境不是 UTF-8：请先执行 export LC_ALL=C.UTF-8");
        Shell.Result unknown = shell.as("\uFFFD\uFFFD").run("person", "--elder", "E1", "--why", "letter");

        assertThat(unknown.err()).startsWith("Your user name cannot be read").contains("add --as NAME");
        assertThat(unknown.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(shell.run("journal", "--as", "a", "--why", "audit").out()).doesNotContain("\uFFFD");
    }

    @Test
    void a_note_may_begin_with_an_at_sign() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "--minutes 5");

        Shell.Result result = shell.run(
                "record", "--elder", "E1", "--volunteer", "V1", "--kind", "CHAT", "--id", "R9", "--note", "@" + file);

        assertThat(result.code()).isEqualTo(ExitCode.FINE);
        shell.run("export", temp.resolve("out"));
        assertThat(Files.readString(temp.resolve("out").resolve("service_records.csv")))
                .contains("@" + file);
    }

    @Test
    void a_place_that_is_no_path() {
        Shell.Result result = shell.runAlone("report", "--db", "a\0b");

        assertThat(result.errLines())
                .containsExactly("'a?b' cannot be the path of a file here: correct it; "
                        + "if it holds Chinese, run 'export LC_ALL=C.UTF-8' first.");
        assertThat(result.code()).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void under_the_locale_c_a_command_says_the_way_out() throws Exception {
        assertThat(underLocaleC("warm_sunset import 城区")).isEqualTo("Characters of argument 2" + WAY_OUT + "\n2\n");
        assertThat(underLocaleC("mkdir 城区; cd 城区; warm_sunset import ../in --db x.db; ls"))
                .isEqualTo("The name of the current folder cannot be read, because this environment is not set to "
                        + "UTF-8: run 'export LC_ALL=C.UTF-8' (or LANG=zh_CN.UTF-8 with LC_ALL unset) and try again; "
                        + "nothing was stored.\n2\n");
        assertThat(underLocaleC("cd 城区; warm_sunset --help | head -1")).startsWith("Usage:");
    }

    private String underLocaleC(String commands) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path script = Files.writeString(
                temp.resolve("script"),
                "warm_sunset() { \"" + java + "\" -cp \"$CLASSES\" org.warmsunset.cli.Main \"$@\" 2>&1; echo $?; }\n"
                        + commands + "\n");
        ProcessBuilder builder = new ProcessBuilder("sh", script.toString()).directory(temp.toFile());
        builder.environment()
                .putAll(Map.of("LC_ALL", "C", "LANG", "C", "CLASSES", System.getProperty("java.class.path")));
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
