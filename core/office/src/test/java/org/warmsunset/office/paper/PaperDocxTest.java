package org.warmsunset.office.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PaperDocxTest {
    private static byte[] docx(Paper paper) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PaperDocx.write(paper, bytes);
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] docx) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static Document document(Paper paper) throws Exception {
        byte[] text = parts(docx(paper)).get("word/document.xml");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(text));
    }

    private static List<String> texts(NodeList nodes) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    @Test
    void the_file_has_the_parts_of_a_word_document_and_each_is_well_formed() throws Exception {
        Map<String, byte[]> parts = parts(docx(ContactCards.of(Sheets.many(1), Numbers.MASKED, Locale.CHINESE)));

        assertThat(parts.keySet())
                .containsExactly(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "word/_rels/document.xml.rels",
                        "word/styles.xml",
                        "word/document.xml");
        for (byte[] part : parts.values()) {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(part));
        }
    }

    @Test
    void each_row_has_a_cell_for_each_column_of_the_form() throws Exception {
        Document document = document(ContactCards.of(Sheets.many(1), Numbers.MASKED, Locale.CHINESE));

        NodeList rows = document.getElementsByTagName("w:tr");
        assertThat(rows.getLength()).isEqualTo(20);
        assertThat(texts(((Element) rows.item(0)).getElementsByTagName("w:tc")))
                .containsExactly("巾帼志愿者", "姓　名", "赵敏", "性　别", "女");
        assertThat(texts(((Element) rows.item(1)).getElementsByTagName("w:tc"))).containsExactly("", "服务内容", "送温暖、送法律");
        for (int i = 0; i < rows.getLength(); i++) {
            Element row = (Element) rows.item(i);
            int columns = row.getElementsByTagName("w:tc").getLength();
            NodeList spans = row.getElementsByTagName("w:gridSpan");
            for (int j = 0; j < spans.getLength(); j++) {
                columns += Integer.parseInt(((Element) spans.item(j)).getAttribute("w:val")) - 1;
            }
            assertThat(columns).isEqualTo(5);
        }
    }

    @Test
    void each_leaf_but_the_first_begins_a_page() throws Exception {
        Document document = document(ContactCards.of(Sheets.many(3), Numbers.MASKED, Locale.CHINESE));

        assertThat(document.getElementsByTagName("w:pageBreakBefore").getLength())
                .isEqualTo(2);
    }

    @Test
    void the_same_paper_is_the_same_file() throws Exception {
        Paper paper = ContactCards.of(Sheets.many(2), Numbers.MASKED, Locale.ENGLISH);

        assertThat(docx(paper)).isEqualTo(docx(paper));
    }
}
