package org.warmsunset.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warmsunset.intake.DraftType;

/** A folder of CSV files under way: they are written under other names and take their own when all are whole. */
final class CsvFolder implements Closeable {
    private static final String UNFINISHED = ".part";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path folder;
    private final Form form;
    private final Map<String, CsvWriter> writers = new LinkedHashMap<>();
    private final Map<String, Long> rows = new LinkedHashMap<>();

    /** For whom the files are. */
    enum Form {
        /** For programs: cells as they are. */
        PLAIN,
        /** For spreadsheets: with a byte order mark, and no cell is taken for a formula. */
        SPREADSHEET
    }

    private CsvFolder(Path folder, Form form) {
        this.folder = folder;
        this.form = form;
    }

    static CsvFolder create(Path folder, Form form) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        PrivateFile.createFolder(folder);
        for (Path path : list(folder)) {
            if (!ownFiles().contains(path.getFileName().toString())) {
                throw new DirectoryNotEmptyException(folder.toString());
            }
        }
        return new CsvFolder(folder, form);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.toList();
        }
    }

    private static Set<String> ownFiles() {
        Set<String> files = new HashSet<>(Set.of(ExchangeWriter.PROBLEMS));
        DraftType.all().forEach(type -> files.add(type.file()));
        for (String file : List.copyOf(files)) {
            files.add(file + UNFINISHED);
        }
        return files;
    }

    void begin(String file, List<String> columns) throws IOException {
        Path unfinished = folder.resolve(file + UNFINISHED);
        Files.deleteIfExists(unfinished);
        CsvWriter writer = CsvWriter.builder().build(text(unfinished));
        writers.put(file, writer);
        rows.put(file, 0L);
        writer.writeRecord(columns);
    }

    private Writer text(Path file) throws IOException {
        Writer text = new OutputStreamWriter(PrivateFile.create(file), StandardCharsets.UTF_8);
        if (form == Form.SPREADSHEET) {
            text.write(BYTE_ORDER_MARK);
        }
        return text;
    }

    boolean hasBegun(String file) {
        return writers.containsKey(file);
    }

    @SuppressWarnings("NullAway") // a null cell is written as an empty one
    void write(String file, List<@Nullable String> cells) {
        writer(file).writeRecord(cells.stream().map(this::cell).toList());
        rows.merge(file, 1L, Long::sum);
    }

    private @Nullable String cell(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return form == Form.SPREADSHEET ? CellQuotes.quoted(text) : CellQuotes.kept(text);
    }

    private CsvWriter writer(String file) {
        CsvWriter writer = writers.get(file);
        if (writer == null) {
            throw new IllegalStateException("not begun: " + file);
        }
        return writer;
    }

    /** Gives the files their names, removes those of before that have no successor, and says how many rows each has. */
    Map<String, Long> finish() throws IOException {
        for (CsvWriter writer : writers.values()) {
            writer.close();
        }
        for (String file : writers.keySet()) {
            Files.move(folder.resolve(file + UNFINISHED), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        for (Path path : list(folder)) {
            if (!writers.containsKey(path.getFileName().toString())) {
                Files.delete(path);
            }
        }
        writers.clear();
        return rows;
    }

    /** Removes what was not finished. */
    @Override
    public void close() throws IOException {
        for (Map.Entry<String, CsvWriter> writer : writers.entrySet()) {
            writer.getValue().close();
            Files.deleteIfExists(folder.resolve(writer.getKey() + UNFINISHED));
        }
    }
}
