package org.warmsunset.office.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warmsunset.exchange.TextRows;
import org.warmsunset.intake.Row;
import org.warmsunset.intake.UnreadableRowsException;

/**
 * A file with a table or several: a workbook, a document, or a text with commas, semicolons or tabs in whichever
 * encoding. What it is shows in its bytes, not in its name. Survey forms (annex 1 of the plan of 2019) that somebody
 * filled in, one or many in a workbook or a document, are one table with a row for each.
 *
 * <pre>{@code
 * try (TableFile file = TableFile.open(Path.of("老人.xlsx"))) {
 *     for (String sheet : file.sheets()) {
 *         try (Stream<Row> rows = file.rows(sheet)) { ... }
 *     }
 * }
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class TableFile implements Closeable {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int HEAD = 1 << 16;
    private static final String FORMS = "调查表";

    /** As many rows tell a form. */
    private static final int FORM = 40;

    private final Path path;
    private final @Nullable Workbook workbook;
    /** What was read already, by the names of the sheets. */
    private final Map<String, List<Row>> held;

    private TableFile(Path path, @Nullable Workbook workbook, Map<String, List<Row>> held) {
        this.path = path;
        this.workbook = workbook;
        this.held = held;
    }

    /**
     * Opens a file.
     *
     * @param path the file
     * @return its tables; the caller closes it
     * @throws UnreadableRowsException if it holds no table that can be read: an old workbook ({@code .xls},
     *     {@code .et}), one with a password, a damaged or far too large one, a document of another kind
     * @throws NoSuchFileException if it is not there
     * @throws IOException if it cannot be read
     */
    public static TableFile open(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        String name = path.getFileName().toString();
        byte[] head = head(path);
        if (startsWith(head, ZIP)) {
            return Document.is(path) ? ofDocument(path) : ofWorkbook(path);
        }
        if (startsWith(head, OLE)) {
            throw Bounds.refused(name, contains(head, ENCRYPTED) ? "encrypted-workbook" : "old-workbook");
        }
        if (startsWith(head, PDF)) {
            throw Bounds.refused(name, "no-table");
        }
        return new TableFile(path, null, Map.of());
    }

    private static TableFile ofDocument(Path path) throws IOException {
        List<List<List<String>>> tables = Document.tables(path);
        if (tables.isEmpty()) {
            throw Bounds.refused(path.getFileName().toString(), "no-table");
        }
        List<List<List<String>>> forms = tables.stream().filter(FilledForm::is).toList();
        if (!forms.isEmpty()) {
            return new TableFile(
                    path, null, Map.of(FORMS, FilledForm.list(path.getFileName().toString(), forms)));
        }
        Map<String, List<Row>> held = new LinkedHashMap<>();
        for (List<List<String>> table : tables) {
            List<Row> rows = new ArrayList<>();
            table.forEach(cells -> rows.add(new Row(rows.size() + 1L, cells)));
            held.put(Integer.toString(held.size() + 1), rows);
        }
        return new TableFile(path, null, held);
    }

    private static TableFile ofWorkbook(Path path) throws IOException {
        Workbook workbook = Workbook.open(path);
        try {
            List<List<List<String>>> forms = new ArrayList<>();
            for (String sheet : workbook.sheets()) {
                if (FilledForm.is(cells(workbook, sheet, FORM))) {
                    forms.add(cells(workbook, sheet, Long.MAX_VALUE));
                }
            }
            return new TableFile(
                    path,
                    workbook,
                    forms.isEmpty()
                            ? Map.of()
                            : Map.of(FORMS, FilledForm.list(path.getFileName().toString(), forms)));
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    private static List<List<String>> cells(Workbook workbook, String sheet, long rows) throws IOException {
        try (Stream<Row> each = workbook.rows(sheet)) {
            return each.limit(rows).map(Row::cells).toList();
        }
    }

    private static byte[] head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        for (int i = 0; i < start.length; i++) {
            if (bytes.length <= i || bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            int k = 0;
            while (k < part.length && bytes[i + k] == part[k]) {
                k++;
            }
            if (k == part.length) {
                return true;
            }
        }
        return false;
    }

    /** {@return the file's name} */
    public String name() {
        return path.getFileName().toString();
    }

    /**
     * {@return the names of its sheets that can be seen, from left to right; one empty name for a text, the numbers of
     * a document's tables from 1}
     */
    public List<String> sheets() {
        if (!held.isEmpty()) {
            return List.copyOf(held.keySet());
        }
        return workbook == null ? List.of("") : workbook.sheets();
    }

    /**
     * Reads a sheet.
     *
     * @param sheet its name
     * @return its rows, each with the number that the spreadsheet shows, read as they are asked for; the caller closes
     *     the stream
     * @throws UnreadableRowsException here or while they are read, if they cannot be read as rows
     * @throws IOException if the file cannot be read
     */
    public Stream<Row> rows(String sheet) throws IOException {
        List<Row> read = held.get(sheet);
        if (read != null) {
            return read.stream();
        }
        return workbook == null ? TextRows.open(path, GB18030, bytes -> {}) : workbook.rows(sheet);
    }

    /**
     * Tells which rows of a sheet are hidden: they are read like the others.
     *
     * @param sheet its name
     * @return their numbers
     * @throws IOException if the file cannot be read
     */
    public List<Long> hiddenRows(String sheet) throws IOException {
        return workbook == null || held.containsKey(sheet) ? List.of() : workbook.hiddenRows(sheet);
    }

    @Override
    public void close() throws IOException {
        if (workbook != null) {
            workbook.close();
        }
    }
}
