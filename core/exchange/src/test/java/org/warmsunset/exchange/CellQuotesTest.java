package org.warmsunset.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CellQuotesTest {
    @Test
    void what_a_spreadsheet_takes_for_a_formula_is_quoted() {
        assertThat(CellQuotes.quoted("=1+1")).isEqualTo("'=1+1");
        assertThat(CellQuotes.quoted("+86 139")).isEqualTo("'+86 139");
        assertThat(CellQuotes.quoted("-")).isEqualTo("'-");
        assertThat(CellQuotes.quoted("@li\nna")).isEqualTo("'@li\nna");
        assertThat(CellQuotes.quoted("王桂兰")).isEqualTo("王桂兰");
        assertThat(CellQuotes.quoted("'s Avonds")).isEqualTo("'s Avonds");
        assertThat(CellQuotes.quoted("")).isEmpty();
    }

    @Test
    void each_text_comes_back_as_it_was_whether_quoted_or_kept() {
        Random random = new Random(19);
        for (int i = 0; i < 10_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(6); j > 0; j--) {
                text.append("''=+-@a1 \n".charAt(random.nextInt(10)));
            }
            String before = text.toString();

            assertThat(CellQuotes.unquoted(CellQuotes.quoted(before))).isEqualTo(before);
            assertThat(CellQuotes.unquoted(CellQuotes.kept(before))).isEqualTo(before);
        }
    }
}
