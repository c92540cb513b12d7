package org.warmsunset.office.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.warmsunset.exchange.CellQuotes;
import org.warmsunset.intake.Row;

/**
 * A workbook of the sort {@code .xlsx}, as Excel, WPS and LibreOffice write it. Its rows are read as they are asked
 * for; a formula gives the value that was stored with it.
 *
 * <pre>{@code
 * try (Workbook book = Workbook.open(Path.of("老人.xlsx"));
 *         Stream<Row> rows = book.rows(book.sheets().get(0))) {
 *     rows.forEach(...);
 * }
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class Workbook implements Closeable {
    private final ReadableWorkbook book;
    private final CellText text;

    private Workbook(ReadableWorkbook book) {
        this.book = book;
        this.text = new CellText(book.isDate1904());
    }

    /**
     * Opens a workbook.
     *
     * @param file the file
     * @return the workbook; the caller closes it
     * @throws IOException if it cannot be read
     */
    public static Workbook open(Path file) throws IOException {
        return new Workbook(new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true)));
    }

    /** {@return the names of its sheets, from left to right} */
    public List<String> sheets() {
        return book.getSheets().map(Sheet::getName).toList();
    }

    /**
     * Reads a sheet.
     *
     * @param sheet its name
     * @return its rows, each with the number that the spreadsheet shows; the caller closes the stream
     */
    public Stream<Row> rows(String sheet) {
        try {
            return book.findSheet(sheet).orElseThrow().openStream().map(this::row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Row row(org.dhatim.fastexcel.reader.Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        row.forEach(cell -> cells.add(CellQuotes.unquoted(text.of(cell))));
        return new Row(row.getRowNum(), cells);
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
