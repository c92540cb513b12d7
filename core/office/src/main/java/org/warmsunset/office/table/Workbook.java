package org.warmsunset.office.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.warmsunset.exchange.CellQuotes;
import org.warmsunset.intake.Row;
import org.warmsunset.intake.UnreadableRowsException;

/**
 * A workbook of the sort {@code .xlsx}, as Excel, WPS and LibreOffice write it. Its rows are read as they are asked
 * for; a formula gives the value that was stored with it.
 */
final class Workbook implements Closeable {
    private final String file;
    private final ReadableWorkbook book;
    private final CellText text;

    private Workbook(String file, ReadableWorkbook book) {
        this.file = file;
        this.book = book;
        this.text = new CellText(book.isDate1904());
    }

    /**
     * Opens a workbook.
     *
     * @throws UnreadableRowsException if it is damaged, or larger than any desk's
     */
    static Workbook open(Path path) throws IOException {
        Bounds.check(path);
        String file = path.getFileName().toString();
        ReadableWorkbook book =
                checked(file, () -> new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true)));
        return new Workbook(file, book);
    }

    List<String> sheets() {
        return visible().map(Sheet::getName).toList();
    }

    private Stream<Sheet> visible() {
        return book.getSheets().filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE);
    }

    Stream<Row> rows(String sheet) throws IOException {
        Stream<org.dhatim.fastexcel.reader.Row> rows = open(sheet);
        Iterator<org.dhatim.fastexcel.reader.Row> each = rows.iterator();
        Iterator<Row> checked = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return sound(each::hasNext);
            }

            @Override
            public Row next() {
                return sound(() -> row(each.next()));
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(checked, Spliterator.ORDERED), false)
                .onClose(rows::close);
    }

    private Stream<org.dhatim.fastexcel.reader.Row> open(String sheet) throws IOException {
        return checked(
                file,
                () -> visible()
                        .filter(each -> each.getName().equals(sheet))
                        .findFirst()
                        .orElseThrow()
                        .openStream());
    }

    private Row row(org.dhatim.fastexcel.reader.Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (Cell cell : row) {
            cells.add(CellQuotes.unquoted(text.of(cell)));
        }
        return new Row(row.getRowNum(), cells);
    }

    List<Long> hiddenRows(String sheet) throws IOException {
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = open(sheet)) {
            return sound(() -> rows.filter(org.dhatim.fastexcel.reader.Row::isHidden)
                    .map(row -> (long) row.getRowNum())
                    .toList());
        }
    }

    private <T> T sound(Supplier<T> read) {
        try {
            return read.get();
        } catch (UnreadableRowsException e) {
            throw e;
        } catch (RuntimeException e) {
            // The reader throws what it likes at a damaged workbook, and quotes what it stumbled over.
            throw Bounds.refused(file, "damaged-workbook");
        }
    }

    /** Something of the reader that may fail. */
    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T checked(String file, Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (RuntimeException e) {
            throw Bounds.refused(file, "damaged-workbook");
        } catch (IOException e) {
            if (e.getClass() == IOException.class) {
                throw Bounds.refused(file, "damaged-workbook");
            }
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
