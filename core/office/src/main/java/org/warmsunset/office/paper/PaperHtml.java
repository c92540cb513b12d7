package org.warmsunset.office.paper;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.warmsunset.office.markup.Xml;
import org.warmsunset.office.paper.Block.Cut;
import org.warmsunset.office.paper.Block.Heading;
import org.warmsunset.office.paper.Block.Line;
import org.warmsunset.office.paper.Block.Row;
import org.warmsunset.office.paper.Block.Table;

/**
 * Writes a paper as one page of HTML that needs nothing else and prints as it is meant: each leaf begins a sheet of A4.
 * It is well-formed XML, too.
 */
public final class PaperHtml {
    /** Rows and columns of a form are not read out as data. */
    private static final String STYLE = """
            @page { size: A4; margin: 10mm; }
            body { font-family: "Paper", "LXGW WenKai", KaiTi, STKaiti, "Noto Serif CJK SC", SimSun, serif;
                font-size: 10.5pt; line-height: 1.3; color: black; background: white; margin: 0 auto; width: 190mm; }
            .leaf { page-break-after: always; break-after: page; }
            .leaf.last { page-break-after: auto; break-after: auto; }
            h1 { font-size: 15pt; font-weight: normal; text-align: center; margin: 0 0 3mm 0; line-height: 1.2; }
            p { font-size: 8pt; margin: 1.5mm 0 0 0; }
            p.MIDDLE { text-align: center; } p.RIGHT { text-align: right; }
            p.cut { border-top: 0.3mm dashed black; text-align: center; margin: 7mm 0 6mm 0; padding-top: 0.5mm; font-size: 7pt; }
            table { border-collapse: collapse; table-layout: fixed; width: 190mm; -fs-table-paginate: paginate; }
            tr { page-break-inside: avoid; break-inside: avoid; }
            td { border: 0.25mm solid black; padding: 0.5mm 1.5mm; vertical-align: middle; text-align: center;
                word-wrap: break-word; overflow-wrap: anywhere; }
            td.ENTRY { text-align: left; } td.NUMBER { text-align: right; }
            td.NOTE { text-align: left; line-height: 1.5; }
            @media screen { .leaf { padding: 10mm 0; border-bottom: 1px solid #999; } }
            """;

    private final Writer out;
    private final Locale language;

    private PaperHtml(Writer out, Locale language) {
        this.out = out;
        this.language = language;
    }

    /**
     * Writes a paper.
     *
     * @param paper the paper
     * @param out where to, in UTF-8; stays open
     * @throws IOException if it cannot be written
     */
    public static void write(Paper paper, Writer out) throws IOException {
        new PaperHtml(out, paper.language()).page(paper);
    }

    private void page(Paper paper) throws IOException {
        out.write(
                "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"%s\">\n<head>\n<meta charset=\"UTF-8\"/>\n<title>%s</title>\n<style>\n%s</style>\n</head>\n<body>\n"
                        .formatted(tag(), Xml.text(paper.title()), STYLE));
        for (int i = 0; i < paper.leaves().size(); i++) {
            out.write(i == paper.leaves().size() - 1 ? "<div class=\"leaf last\">\n" : "<div class=\"leaf\">\n");
            for (Block block : paper.leaves().get(i).blocks()) {
                block(block);
            }
            out.write("</div>\n");
        }
        out.write("</body>\n</html>\n");
    }

    /** Browsers choose the shapes of Chinese characters by it. */
    private String tag() {
        return language.getLanguage().equals("zh") ? "zh-CN" : language.toLanguageTag();
    }

    private void block(Block block) throws IOException {
        if (block instanceof Heading heading) {
            out.write("<h1>%s</h1>\n".formatted(Xml.text(heading.text())));
        } else if (block instanceof Line line) {
            out.write("<p class=\"%s\">%s</p>\n".formatted(line.side(), lines(line.text())));
        } else if (block instanceof Cut cut) {
            out.write("<p class=\"cut\">%s</p>\n".formatted(Xml.text(cut.text())));
        } else if (block instanceof Table table) {
            table(table);
        }
    }

    private void table(Table table) throws IOException {
        out.write("<table role=\"presentation\">\n");
        for (int width : table.widths()) {
            out.write("<col style=\"width:%dmm\"/>".formatted(width));
        }
        List<List<Integer>> starts = table.starts();
        part(table, starts, "thead", 0, table.heads());
        part(table, starts, "tbody", table.heads(), table.rows().size());
        out.write("</table>\n");
    }

    private void part(Table table, List<List<Integer>> starts, String name, int from, int to) throws IOException {
        if (from == to) {
            return;
        }
        out.write("\n<%s>\n".formatted(name));
        for (int i = from; i < to; i++) {
            Row row = table.rows().get(i);
            out.write("<tr style=\"height:%dmm\">".formatted(row.height()));
            for (int j = 0; j < row.cells().size(); j++) {
                Cell cell = row.cells().get(j);
                cell(cell, cell.size(table.width(starts.get(i).get(j), cell), row.height() * cell.rows()));
            }
            out.write("</tr>\n");
        }
        out.write("</%s>\n".formatted(name));
    }

    private void cell(Cell cell, double size) throws IOException {
        out.write("<td class=\"%s\" style=\"font-size:%spt\"%s%s>%s</td>"
                .formatted(
                        cell.kind(),
                        size,
                        cell.columns() == 1 ? "" : " colspan=\"%d\"".formatted(cell.columns()),
                        cell.rows() == 1 ? "" : " rowspan=\"%d\"".formatted(cell.rows()),
                        lines(cell.shown())));
    }

    private static String lines(String text) {
        return String.join("<br/>", text.lines().map(Xml::text).toList());
    }
}
