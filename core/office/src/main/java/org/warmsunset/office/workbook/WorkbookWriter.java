package org.warmsunset.office.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.warmsunset.exchange.CellQuotes;
import org.warmsunset.exchange.ExchangeFolder;
import org.warmsunset.exchange.ExchangeWriter;
import org.warmsunset.exchange.PrivateFile;
import org.warmsunset.intake.DraftType;
import org.warmsunset.intake.Row;
import org.warmsunset.storage.ReadSession;

/**
 * Writes all that is stored as one workbook ({@code .xlsx}) for Excel, WPS and LibreOffice: a sheet for each file of
 * the exchange folder, its header frozen, and every cell but minutes a text, so that no id loses a zero and no day
 * becomes another. {@link CellQuotes} keep texts from being taken for formulas.
 *
 * <pre>{@code
 * store.read(session -> WorkbookWriter.write(session, file, SheetNames.in(Locale.CHINESE), rows -> {}));
 * }</pre>
 */
public final class WorkbookWriter {
    /** As many rows as a sheet has. */
    private static final int ROWS = 1 << 20;

    private static final int AT_ONCE = 500;
    private static final String TEXT = "@";
    private static final String MINUTES = "minutes";
    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9]\\d{0,8}");
    private static final double WIDTH = 16;

    private final Workbook book;
    private final SheetNames names;
    private final LongConsumer progress;

    private WorkbookWriter(Workbook book, SheetNames names, LongConsumer progress) {
        this.book = book;
        this.names = names;
        this.progress = progress;
    }

    /**
     * Writes a new file, for its owner only. The exchange folder is written beside it on the way, under another name,
     * and taken away again, so that little memory is needed however much is stored.
     *
     * @param session the view that is written
     * @param file the file, which must not be there
     * @param names what sheets and columns are called
     * @param progress takes how many rows were written since its last call
     * @return how many rows each file of the exchange folder has
     * @throws TooManyRowsException if a sheet cannot hold a file
     * @throws IOException if it cannot be written; nothing is left behind then
     */
    public static Map<String, Long> write(ReadSession session, Path file, SheetNames names, LongConsumer progress)
            throws IOException {
        OutputStream out = new BufferedOutputStream(PrivateFile.create(file));
        boolean written = false;
        try (out) {
            Map<String, Long> rows = write(session, file.toAbsolutePath().resolveSibling(""), out, names, progress);
            written = true;
            return rows;
        } finally {
            if (!written) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Map<String, Long> write(
            ReadSession session, Path place, OutputStream out, SheetNames names, LongConsumer progress)
            throws IOException {
        Path beside = Files.createTempDirectory(place, ".workbook");
        try (Workbook book = new Workbook(out, "Warm Sunset", "1.0")) {
            Map<String, Long> rows = ExchangeWriter.write(session, beside);
            requireRoom(rows);
            new WorkbookWriter(book, names, progress).sheets(ExchangeFolder.open(beside));
            return rows;
        } finally {
            remove(beside);
        }
    }

    private static void requireRoom(Map<String, Long> rows) {
        rows.forEach((file, count) -> {
            if (count >= ROWS) {
                throw new TooManyRowsException(file, count);
            }
        });
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private void sheets(ExchangeFolder folder) throws IOException {
        for (DraftType<?> type : DraftType.all()) {
            try (Stream<Row> rows = folder.rows(type.file()).orElseThrow()) {
                sheet(type, rows.skip(1).iterator());
            }
        }
    }

    private void sheet(DraftType<?> type, Iterator<Row> rows) throws IOException {
        Worksheet sheet = book.newWorksheet(names.sheet(type.file()));
        List<String> columns = type.columns();
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, WIDTH);
            sheet.inlineString(0, i, names.column(type.file(), columns.get(i)));
        }
        sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
        int minutes = columns.indexOf(MINUTES);
        int line = 0;
        while (rows.hasNext()) {
            line++;
            row(sheet, line, rows.next().cells(), minutes);
            if (line % AT_ONCE == 0) {
                sheet.flush();
                progress.accept(AT_ONCE);
            }
        }
        progress.accept(line % AT_ONCE);
        sheet.finish();
    }

    private static void row(Worksheet sheet, int line, List<String> cells, int minutes) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (i == minutes && NUMBER.matcher(cell).matches()) {
                sheet.value(line, i, Integer.valueOf(cell));
            } else {
                if (!cell.isEmpty()) {
                    sheet.inlineString(line, i, CellQuotes.quoted(cell));
                }
                sheet.style(line, i).format(TEXT).set();
            }
        }
    }
}
