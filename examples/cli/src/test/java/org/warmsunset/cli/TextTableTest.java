package org.warmsunset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void a_text_is_as_wide_as_a_terminal_shows_it() {
        assertThat(TextTable.width("abc")).isEqualTo(3);
        assertThat(TextTable.width("王桂兰")).isEqualTo(6);
        assertThat(TextTable.width("𠮷䶮")).isEqualTo(4);
        assertThat(TextTable.width("Ａ　")).isEqualTo(4);
        assertThat(TextTable.width("e\u0301")).isEqualTo(1);
    }

    @Test
    void what_could_steer_a_terminal_or_break_a_line_is_a_blank() {
        StringWriter text = new StringWriter();

        new TextTable(Messages.in(Language.EN), "elder", ">met")
                .row("王\u001b[31m\n", 1)
                .print(new PrintWriter(text));

        assertThat(text.toString().lines().toList()).containsExactly("Elder     Met", "--------  ---", "王 [31m     1");
    }
}
