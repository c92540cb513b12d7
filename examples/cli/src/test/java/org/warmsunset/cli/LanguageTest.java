package org.warmsunset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageTest {
    @TempDir
    Path temp;

    @Test
    void the_language_is_that_of_the_environment_unless_told() {
        Shell chinese = new Shell(temp.resolve("programme.db"), Map.of("LANG", "zh_CN.UTF-8"));
        Shell english = new Shell(temp.resolve("programme.db"), Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "C"));

        assertThat(chinese.run("report").err()).contains("里还没有项目");
        assertThat(english.run("report").err()).startsWith("There is no programme");
        assertThat(english.run("report", "--lang=zh").err()).contains("里还没有项目");
        assertThat(chinese.run("report", "--lang", "en").err()).startsWith("There is no programme");
    }

    @Test
    void every_command_and_option_has_its_help_in_both_languages() {
        for (String command : new String[] {
            "import",
            "export",
            "report",
            "worklist",
            "hours",
            "explain",
            "record",
            "festivals",
            "rules",
            "rules show",
            "rules lint",
            "rules diff",
            "rules page",
            "verify",
            "look-up",
            "person",
            "erase",
            "retention",
            "journal",
            "backup",
            "restore",
            "rotate-keys",
            "demo"
        }) {
            for (String language : new String[] {"zh", "en"}) {
                Shell.Result help =
                        new Shell(temp).runAlone((Object[]) (command + " --help --lang " + language).split(" "));
                assertThat(help.code()).isEqualTo(ExitCode.FINE);
                assertThat(help.outLines())
                        .as(command)
                        .noneMatch(line -> line.matches("\\s{2,8}(-h, )?--[a-z-]+(=[A-Z]+)?\\s*"))
                        .noneMatch(line -> line.matches("\\s{2,8}[A-Z]+\\s*"));
            }
        }
    }

    @Test
    void festivals_are_listed_by_date() {
        assertThat(new Shell(temp)
                        .runAlone("festivals", "2027", "--lang", "zh")
                        .outLines()
                        .subList(2, 5))
                .containsExactly(
                        "2027-01-15  腊八节            2027年1月15日星期五   LABA",
                        "2027-01-30  小年（北方）      2027年1月30日星期六   XIAONIAN_NORTH",
                        "2027-01-31  小年（南方）      2027年1月31日星期日   XIAONIAN_SOUTH");
    }
}
