package org.warmsunset.office.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.warmsunset.office.paper.Block.Cut;
import org.warmsunset.office.paper.Block.Heading;
import org.warmsunset.office.paper.Block.Line;
import org.warmsunset.office.paper.Block.Table;

/** Writes a paper as a workbook ({@code .xlsx}), a sheet for each leaf, to be filled in on a screen. */
public final class PaperXlsx {
    /** About how many millimetres a character of the usual font is wide. */
    private static final double CHARACTER = 2;

    private static final double POINTS = 72 / 25.4;

    private final Worksheet sheet;
    private final int columns;
    private int next;

    private PaperXlsx(Worksheet sheet, Leaf leaf) {
        this.sheet = sheet;
        this.columns = leaf.blocks().stream()
                .mapToInt(block -> block instanceof Table table ? table.widths().size() : 1)
                .max()
                .orElse(1);
    }

    /**
     * Writes a paper.
     *
     * @param paper the paper
     * @param out where to; stays open
     * @throws IOException if it cannot be written
     */
    public static void write(Paper paper, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Warm Sunset", "1.0");
        for (int i = 0; i < paper.leaves().size(); i++) {
            Leaf leaf = paper.leaves().get(i);
            Worksheet sheet = book.newWorksheet(String.valueOf(i + 1));
            sheet.fitToWidth((short) 1);
            PaperXlsx written = new PaperXlsx(sheet, leaf);
            for (Block block : leaf.blocks()) {
                written.block(block);
            }
            sheet.finish();
        }
        book.finish();
    }

    private void block(Block block) {
        if (block instanceof Heading heading) {
            wide(heading.text(), "center", 15);
        } else if (block instanceof Line line) {
            wide(line.text(), "left", 9);
        } else if (block instanceof Cut cut) {
            wide(cut.text(), "center", 7);
        } else if (block instanceof Table table) {
            table(table);
        }
    }

    private void wide(String text, String side, int size) {
        sheet.inlineString(next, 0, text);
        sheet.range(next, 0, next, columns - 1).merge();
        sheet.style(next, 0).horizontalAlignment(side).fontSize(size).set();
        sheet.rowHeight(next, size * 1.6);
        next++;
    }

    private void table(Table table) {
        for (int i = 0; i < table.widths().size(); i++) {
            sheet.width(i, table.widths().get(i) / CHARACTER);
        }
        List<List<Integer>> starts = table.starts();
        for (int i = 0; i < table.rows().size(); i++) {
            List<Cell> cells = table.rows().get(i).cells();
            sheet.rowHeight(next, table.rows().get(i).height() * POINTS);
            for (int j = 0; j < cells.size(); j++) {
                cell(cells.get(j), starts.get(i).get(j));
            }
            next++;
        }
    }

    /** Texts stay texts, whatever is typed into the room for them. */
    private void cell(Cell cell, int column) {
        sheet.inlineString(next, column, cell.shown());
        int right = column + cell.columns() - 1;
        int bottom = next + cell.rows() - 1;
        sheet.range(next, column, bottom, right)
                .style()
                .borderStyle(BorderStyle.THIN)
                .horizontalAlignment(
                        cell.kind() == Cell.Kind.ENTRY || cell.kind() == Cell.Kind.NOTE ? "left" : "center")
                .verticalAlignment("center")
                .wrapText(true)
                .format("@")
                .set();
        if (right > column || bottom > next) {
            sheet.range(next, column, bottom, right).merge();
        }
    }
}
