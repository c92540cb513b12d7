package org.warmsunset.office.paper;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.warmsunset.office.markup.Xml;
import org.warmsunset.office.paper.Block.Row;
import org.warmsunset.office.paper.Block.Table;

/** One table of a document for Word. */
final class DocxTable {
    private static final double TWIPS = 1440 / 25.4;

    private final Writer out;
    private final Table table;
    private final List<List<Integer>> starts;

    /** The last cell that began in each column: it reaches into the rows below in which none begins there. */
    private final @Nullable Cell[] above;

    DocxTable(Writer out, Table table) {
        this.out = out;
        this.table = table;
        this.starts = table.starts();
        this.above = new @Nullable Cell[table.widths().size()];
    }

    static int twips(int millimetres) {
        return (int) Math.round(millimetres * TWIPS);
    }

    /** A text whose line feeds are line breaks. */
    static String run(String properties, String text) {
        return text.lines()
                .map(line -> "<w:t xml:space=\"preserve\">" + Xml.text(line) + "</w:t>")
                .collect(Collectors.joining("<w:br/>", "<w:r>" + properties, "</w:r>"));
    }

    void write() throws IOException {
        out.write(
                "<w:tbl><w:tblPr><w:tblStyle w:val=\"Form\"/><w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
                        .formatted(table.widths().stream()
                                .mapToInt(DocxTable::twips)
                                .sum()));
        for (int width : table.widths()) {
            out.write("<w:gridCol w:w=\"%d\"/>".formatted(twips(width)));
        }
        out.write("</w:tblGrid>");
        for (int i = 0; i < table.rows().size(); i++) {
            row(table.rows().get(i), starts.get(i), i < table.heads());
        }
        out.write("</w:tbl>");
    }

    private void row(Row row, List<Integer> at, boolean head) throws IOException {
        out.write("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"%d\" w:hRule=\"atLeast\"/>%s</w:trPr>"
                .formatted(twips(row.height()), head ? "<w:tblHeader/>" : ""));
        int next = 0;
        int column = 0;
        while (column < above.length) {
            if (next < at.size() && at.get(next) == column) {
                Cell cell = row.cells().get(next++);
                begun(column, cell, row);
                above[column] = cell;
                column += cell.columns();
            } else {
                Cell cell = Objects.requireNonNull(above[column]);
                out.write("<w:tc>%s<w:p/></w:tc>".formatted(properties(column, cell, "<w:vMerge/>")));
                column += cell.columns();
            }
        }
        out.write("</w:tr>");
    }

    private void begun(int column, Cell cell, Row row) throws IOException {
        double size = cell.size(table.width(column, cell), row.height() * cell.rows());
        String run = "<w:rPr><w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/></w:rPr>"
                .formatted(Math.round(size * 2), Math.round(size * 2));
        out.write("<w:tc>%s<w:p><w:pPr><w:jc w:val=\"%s\"/></w:pPr>%s</w:p></w:tc>"
                .formatted(
                        properties(column, cell, cell.rows() > 1 ? "<w:vMerge w:val=\"restart\"/>" : ""),
                        side(cell),
                        run(run, cell.shown())));
    }

    private String properties(int column, Cell cell, String merge) {
        return "<w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>%s%s<w:vAlign w:val=\"center\"/></w:tcPr>"
                .formatted(
                        twips(table.width(column, cell)),
                        cell.columns() > 1 ? "<w:gridSpan w:val=\"%d\"/>".formatted(cell.columns()) : "",
                        merge);
    }

    private static String side(Cell cell) {
        return switch (cell.kind()) {
            case LABEL, GROUP -> "center";
            case ENTRY, NOTE -> "left";
            case NUMBER -> "right";
        };
    }
}
