package org.warmsunset.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickstartTest {
    @Test
    void the_ten_lines_tell_how_each_duty_stands() {
        assertThat(printed())
                .containsExactly(
                        "MISSED Weekly chat, 2026-10-12 to 2026-10-18 (四个必须·每周聊天): not done.",
                        "MISSED Festival greeting, 2026-10-11 to 2026-10-18 (四个必须·节日祝福): not done.",
                        "MISSED Weekly chat, 2026-10-19 to 2026-10-25 (四个必须·每周聊天): not done.",
                        "MISSED Contact card, by 2026-10-26 (四个必须·联系卡（双向）): not done in time."
                                + " To do: issue the contact card and hand over both copies.",
                        "PENDING Monthly activity, 2026-10-01 to 2026-10-31 (四个必须·每月活动): not done yet."
                                + " To do: one activity on or before Saturday 31 October 2026.",
                        "MET Weekly chat, 2026-10-26 to 2026-11-01 (四个必须·每周聊天): done on 2026-10-27.",
                        know("the health", "健康状况"),
                        know("the medication", "用药情况"),
                        know("the hobbies", "兴趣爱好"),
                        know("the home address", "家庭住址"),
                        know("the family's phone", "家属电话"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void the_readme_has_the_lines_that_are_run(String readme) throws IOException {
        Path root = Path.of("..", "..");
        List<String> source = Files.readAllLines(Path.of("src/main/java/org/warmsunset/quickstart/Quickstart.java"));
        List<String> lines =
                source.subList(indexOf(source, "// README: begin") + 1, indexOf(source, "// README: end")).stream()
                        .map(line -> line.replaceFirst("^ {8}", ""))
                        .toList();

        assertThat(Files.readString(root.resolve(readme))).contains("```java\n" + String.join("\n", lines) + "\n```\n");
    }

    private static int indexOf(List<String> lines, String mark) {
        return lines.stream().map(String::strip).toList().indexOf(mark);
    }

    private static String know(String what, String clause) {
        return "PENDING Know %s, by 2026-11-11 (四个知道·%s): not done yet.".formatted(what, clause)
                + " To do: ask for it and confirm it on or before Wednesday 11 November 2026.";
    }

    private static List<String> printed() {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, UTF_8));
        try {
            Quickstart.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(UTF_8).lines().toList();
    }
}
