package org.warmsunset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No stored text acts on the screen on which it is shown. */
class PlainWriterTest {
    private static final String ACTS = "[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\n\t]]";

    @TempDir
    Path temp;

    private static String plain(String text) {
        StringWriter seen = new StringWriter();
        PrintWriter writer = new PrintWriter(new PlainWriter(seen));
        writer.print(text);
        writer.print(text.toCharArray());
        text.chars().forEach(writer::write);
        writer.flush();
        return seen.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "王桂兰, 王桂兰",
        "'a\tb\n', 'a\tb\n'",
        "Å“”…–𠮷, Å“”…–𠮷",
    })
    void what_stands_for_itself_stays(String text, String shown) {
        StringWriter seen = new StringWriter();
        new PrintWriter(new PlainWriter(seen), true).print(text);
        assertThat(seen).hasToString(shown);
    }

    @Test
    void what_controls_a_terminal_turns_a_text_or_hides_becomes_a_question_mark() {
        for (int c : List.of(0, 7, 8, 0x1b, 0x7f, 0x85, 0x9b, 0xad, 0x61c, 0x200b, 0x200f, 0x2028, 0x2029, 0x202e)) {
            assertThat(plain(Character.toString(c))).isEqualTo("???");
        }
        for (int c : List.of(0x2066, 0x2069, 0xfeff, 0xd800, 0xdc00)) {
            assertThat(plain(Character.toString(c))).isEqualTo("???");
        }
        StringWriter seen = new StringWriter();
        new PrintWriter(new PlainWriter(seen), true).print("a\u001b[2J\r b\r\n" + Character.toString(0xe0041));
        assertThat(seen).hasToString("a?[2J? b\r\n?");
    }

    @Test
    void nothing_that_is_stored_acts_on_the_screen() throws IOException {
        String name = "王\u202e桂\u001b[31m兰\u200b\u0085";
        Programme programme = Programme.in(temp.resolve("in"))
                .with(
                        "elders.csv",
                        "elder_id,name,district,remarks\nE1,%s,230102,%s\nE2,%s,230103,x\n".formatted(name, name, name))
                .with("bad\u001b]0;x\u0007.txt", "x");
        Shell shell = new Shell(temp.resolve("town.db")).as("li.na");

        List<Shell.Result> results = List.of(
                shell.run("import", programme.folder()),
                shell.run("worklist"),
                shell.run("explain", "P1"),
                shell.run("file", "elder", "E1", "--why", "a look"),
                shell.run("report"),
                shell.run("person", "--elder", "E1", "--why", "a \u202e look"),
                shell.run("journal"),
                shell.run("record", "--elder", "E\u001b[2J1"),
                shell.run("import", temp.resolve("no\u001b[2J\u202efolder")));

        assertThat(results.get(3).out()).contains("王?桂");
        assertThat(results.get(5).out()).contains("王");
        for (Shell.Result result : List.of(
                results.get(0),
                results.get(1),
                results.get(2),
                results.get(3),
                results.get(4),
                results.get(6),
                results.get(7),
                results.get(8))) {
            assertThat(result.out() + result.err()).doesNotContainPattern(ACTS).isNotEmpty();
        }
    }
}
