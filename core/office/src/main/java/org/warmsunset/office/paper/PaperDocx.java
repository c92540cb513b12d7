package org.warmsunset.office.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.warmsunset.office.paper.Block.Cut;
import org.warmsunset.office.paper.Block.Heading;
import org.warmsunset.office.paper.Block.Line;
import org.warmsunset.office.paper.Block.Table;

/** Writes a paper as a document for Word, WPS or LibreOffice, in which offices go on working. */
public final class PaperDocx {
    private static final List<String> FIXED =
            List.of("[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/styles.xml");
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    /** The same paper is the same file. */
    private static final LocalDateTime WRITTEN = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Writer out;

    private PaperDocx(Writer out) {
        this.out = out;
    }

    /**
     * Writes a paper.
     *
     * @param paper the paper
     * @param out where to; stays open
     * @throws IOException if it cannot be written
     */
    public static void write(Paper paper, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
        for (String name : FIXED) {
            begin(zip, name);
            try (InputStream part =
                    PaperDocx.class.getResourceAsStream("docx/" + name.substring(name.lastIndexOf('/') + 1))) {
                Objects.requireNonNull(part, name).transferTo(zip);
            }
        }
        begin(zip, "word/document.xml");
        Writer text = new OutputStreamWriter(zip, UTF_8);
        new PaperDocx(text).document(paper);
        text.flush();
        zip.finish();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(WRITTEN);
        zip.putNextEntry(entry);
    }

    private void document(Paper paper) throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document xmlns:w=\"%s\"><w:body>"
                .formatted(NAMESPACE));
        for (int i = 0; i < paper.leaves().size(); i++) {
            leaf(paper.leaves().get(i), i > 0);
        }
        int margin = DocxTable.twips(10);
        out.write(("<w:sectPr><w:pgSz w:w=\"%d\" w:h=\"%d\"/><w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\""
                        + " w:left=\"%d\" w:header=\"0\" w:footer=\"0\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>")
                .formatted(DocxTable.twips(210), DocxTable.twips(297), margin, margin, margin, margin));
    }

    private void leaf(Leaf leaf, boolean turned) throws IOException {
        boolean turns = turned;
        for (Block block : leaf.blocks()) {
            if (block instanceof Table table) {
                new DocxTable(out, table).write();
            } else {
                out.write(paragraph(block, turns ? "<w:pageBreakBefore/>" : ""));
            }
            turns = false;
        }
    }

    private static String paragraph(Block block, String turn) {
        if (block instanceof Heading heading) {
            return paragraph("Heading", turn, "center", heading.text());
        }
        if (block instanceof Cut cut) {
            return paragraph("Cut", turn, "center", cut.text());
        }
        Line line = (Line) block;
        String side = switch (line.side()) {
            case LEFT -> "left";
            case MIDDLE -> "center";
            case RIGHT -> "right";
        };
        return paragraph("Line", turn, side, line.text());
    }

    private static String paragraph(String style, String turn, String side, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"%s\"/>%s<w:jc w:val=\"%s\"/></w:pPr>%s</w:p>"
                .formatted(style, turn, side, DocxTable.run("", text));
    }
}
