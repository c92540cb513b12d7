package org.warmsunset.office.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.warmsunset.office.paper.Block.Row;
import org.warmsunset.office.paper.Block.Table;
import org.xml.sax.InputSource;

class PaperHtmlTest {
    private static Document parsed(String html) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    private static Paper of(Cell cell) {
        Table table = new Table(List.of(190), 0, List.of(new Row(9, List.of(cell))));
        return new Paper("t", Locale.CHINESE, List.of(new Leaf("1", List.of(table))));
    }

    @Test
    void a_page_is_well_formed_and_refers_to_nothing_outside() throws Exception {
        String html = Sheets.html(ContactCards.of(Sheets.many(3), Numbers.MASKED, Locale.CHINESE));

        Document page = parsed(html);
        assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(6);
        assertThat(page.getElementsByTagName("div").getLength()).isEqualTo(3);
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("zh-CN");
        assertThat(html.replace("http://www.w3.org/1999/xhtml", "")).doesNotContain("http", "src=", "url(", "@import");
    }

    @Test
    void what_looks_like_markup_is_text() throws Exception {
        String evil = "<script>alert('&amp;')</script>\u0000\uFFFE\"";

        String html = Sheets.html(of(Cell.entry(evil)));

        assertThat(parsed(html).getElementsByTagName("td").item(0).getTextContent())
                .isEqualTo("<script>alert('&amp;')</script>  \"");
    }

    @Test
    void the_characters_of_a_chinese_group_stand_one_under_another() {
        assertThat(Sheets.html(of(Cell.group("空巢老人", 1)))).contains(">空<br/>巢<br/>老<br/>人</td>");
        assertThat(Sheets.html(of(Cell.group("Elder", 1)))).contains(">Elder</td>");
    }

    @Test
    void a_long_text_is_written_smaller() {
        assertThat(Cell.entry("高血压").size(60, 9)).isEqualTo(10.5);
        assertThat(Cell.entry("高血压".repeat(8)).size(60, 9)).isEqualTo(7.5);
        assertThat(Cell.entry("高血压".repeat(80)).size(60, 9)).isEqualTo(6);
    }

    @Test
    void a_row_that_does_not_fill_its_columns_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table(
                        List.of(20, 30, 40),
                        0,
                        List.of(
                                new Row(9, List.of(Cell.group("a", 2), Cell.entry("b"), Cell.entry("c"))),
                                new Row(9, List.of(Cell.entry("d"))))))
                .withMessage("row 2 does not fill 3 columns");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table(List.of(20), 0, List.of(new Row(9, List.of(Cell.group("a", 2))))))
                .withMessage("row 2 does not fill 1 columns");
    }
}
