package org.warmsunset.office.figures;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes figures as a workbook ({@code .xlsx}): a sheet for each table, above it by what rule it counts. */
public final class FiguresWorkbook {
    private static final int HEADS = 3;
    private static final double WIDTH = 14;

    private FiguresWorkbook() {}

    /**
     * Writes figures.
     *
     * @param figures the figures
     * @param language Chinese, or English for any other
     * @param out where to; stays open
     * @throws IOException if it cannot be written
     */
    public static void write(Figures figures, Locale language, OutputStream out) throws IOException {
        FigureTables tables = new FigureTables(figures, language);
        Workbook book = new Workbook(out, "Warm Sunset", "1.0");
        for (FigureTable table : tables.all()) {
            Worksheet sheet = book.newWorksheet(table.title());
            sheet.inlineString(0, 0, tables.title());
            sheet.inlineString(1, 0, tables.basis());
            sheet.inlineString(2, 0, table.rule());
            row(sheet, HEADS, List.copyOf(table.heads()));
            sheet.range(HEADS, 0, HEADS, table.heads().size() - 1)
                    .style()
                    .bold()
                    .set();
            for (int i = 0; i < table.heads().size(); i++) {
                sheet.width(i, WIDTH);
            }
            sheet.freezePane(0, HEADS + 1);
            for (int i = 0; i < table.rows().size(); i++) {
                row(sheet, HEADS + 1 + i, table.rows().get(i));
            }
            sheet.finish();
        }
        book.finish();
    }

    private static void row(Worksheet sheet, int line, List<Object> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof Number number) {
                sheet.value(line, i, number);
            } else {
                sheet.inlineString(line, i, cells.get(i).toString());
            }
        }
    }
}
