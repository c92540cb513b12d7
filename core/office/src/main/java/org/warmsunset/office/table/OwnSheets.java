package org.warmsunset.office.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warmsunset.intake.ColumnNames;
import org.warmsunset.intake.DraftType;
import org.warmsunset.intake.Row;
import org.warmsunset.intake.RowSource;

/**
 * Tables with the columns of the exchange folder, in English or Chinese, a sheet for each file, such as a workbook that
 * was exported. Which file a sheet is shows in its header, and in its name where two files have such a header.
 */
public final class OwnSheets implements RowSource {
    private static final int FIRST = 20;

    private final TableFile file;
    private final Map<DraftType<?>, String> sheets;
    private final List<String> others;

    private OwnSheets(TableFile file, Map<DraftType<?>, String> sheets, List<String> others) {
        this.file = file;
        this.sheets = sheets;
        this.others = others;
    }

    /**
     * Looks at the headers.
     *
     * @param file the tables; the caller keeps them open as long as the rows are read
     * @return the rows of those that are files of the exchange folder
     * @throws IOException if the file cannot be read
     */
    public static OwnSheets of(TableFile file) throws IOException {
        Map<DraftType<?>, String> sheets = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        for (String sheet : file.sheets()) {
            Optional<DraftType<?>> type = type(sheet, first(file, sheet));
            if (type.isEmpty() || sheets.putIfAbsent(type.get(), sheet) != null) {
                others.add(sheet);
            }
        }
        return new OwnSheets(file, sheets, others);
    }

    private static List<Row> first(TableFile file, String sheet) throws IOException {
        try (Stream<Row> rows = file.rows(sheet)) {
            return rows.limit(FIRST).toList();
        }
    }

    private static Optional<DraftType<?>> type(String sheet, List<Row> rows) {
        @Nullable DraftType<?> best = null;
        long most = 0;
        for (DraftType<?> type : DraftType.all()) {
            long known = rows.stream().mapToLong(row -> known(type, row)).max().orElse(0);
            // A name counts for one more column.
            long weight = known == 0 ? 0 : 2 * known + (isNamed(type, sheet) ? 1 : 0);
            if (weight > most) {
                best = type;
                most = weight;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How many columns of a file a row names; none unless it names all that must be there. */
    private static long known(DraftType<?> type, Row row) {
        List<String> columns = row.cells().stream()
                .flatMap(cell -> ColumnNames.find(type, cell).stream())
                .distinct()
                .toList();
        return columns.containsAll(type.requiredColumns()) ? columns.size() : 0;
    }

    private static boolean isNamed(DraftType<?> type, String sheet) {
        String bare = sheet.strip();
        return (bare + ".csv").equalsIgnoreCase(type.file())
                || bare.equals(ColumnNames.of(type, Locale.CHINESE))
                || bare.equalsIgnoreCase(ColumnNames.of(type, Locale.ENGLISH));
    }

    /** {@return whether no sheet is a file of the exchange folder} */
    public boolean isEmpty() {
        return sheets.isEmpty();
    }

    /**
     * {@inheritDoc}
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    @Override
    public Optional<Stream<Row>> rows(String name) {
        for (Map.Entry<DraftType<?>, String> sheet : sheets.entrySet()) {
            if (sheet.getKey().file().equals(name)) {
                return Optional.of(rows(sheet.getKey(), sheet.getValue()));
            }
        }
        return Optional.empty();
    }

    private Stream<Row> rows(DraftType<?> type, String sheet) {
        try {
            int width = first(file, sheet).stream()
                    .filter(row -> known(type, row) > 0)
                    .mapToInt(row -> row.cells().size())
                    .max()
                    .orElse(0);
            return file.rows(sheet).map(row -> widened(row, width));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row of a workbook ends with its last cell. */
    private static Row widened(Row row, int width) {
        if (row.cells().size() >= width) {
            return row;
        }
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() < width) {
            cells.add("");
        }
        return new Row(row.line(), cells);
    }

    /** {@return the sheets that are no file of the exchange folder} */
    @Override
    public List<String> otherFiles() {
        return others.stream().filter(sheet -> !sheet.isEmpty()).toList();
    }
}
