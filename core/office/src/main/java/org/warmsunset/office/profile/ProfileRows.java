package org.warmsunset.office.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warmsunset.intake.DraftType;
import org.warmsunset.intake.Problem;
import org.warmsunset.intake.Row;
import org.warmsunset.intake.RowSource;
import org.warmsunset.intake.UnreadableRowsException;
import org.warmsunset.office.table.TableFile;

/**
 * The rows of the exchange folder that a table makes by a profile. Each has the number of the table's row, so that
 * whatever is wrong with it is told there.
 *
 * <pre>{@code
 * ProfileRows rows = ProfileRows.of(profile, file, directory, Map.of("district", "230102"));
 * importer.importAll(rows);
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class ProfileRows implements RowSource {
    /** So far down may the header stand. */
    private static final int FIRST = 30;

    private static final Pattern FOOTER = Pattern.compile(
            "^(合计|总计|小计|共计|累计|填表|填报|制表|审核|审批|负责人|经办人?|联系人|" + "单位盖章|盖章|备注|注|说明|填写说明|日期|total|sum|note|signature).*");

    private final Profile profile;
    private final TableFile file;
    private final String sheet;
    private final Headings headings;
    private final Profiled profiled;

    private ProfileRows(Profile profile, TableFile file, String sheet, Headings headings, Profiled profiled) {
        this.profile = profile;
        this.file = file;
        this.sheet = sheet;
        this.headings = headings;
        this.profiled = profiled;
    }

    /**
     * Finds the sheet and the header.
     *
     * @param profile the profile
     * @param file the table; the caller keeps it open as long as the rows are read
     * @param directory who is stored
     * @param settings what the profile asks for and the table does not say, such as {@code district}
     * @return the rows
     * @throws UnreadableRowsException if no sheet has the columns that the profile needs, with those that are missing
     * @throws IOException if the file cannot be read
     */
    public static ProfileRows of(Profile profile, TableFile file, Directory directory, Map<String, String> settings)
            throws IOException {
        String best = "";
        Headings found = null;
        for (String sheet : sheets(profile, file)) {
            Headings headings = headings(profile, file, sheet).orElse(null);
            if (headings != null
                    && (found == null
                            || headings.places().size() > found.places().size())) {
                best = sheet;
                found = headings;
            }
        }
        List<String> missing = missing(profile, found);
        if (found == null || !missing.isEmpty()) {
            throw new UnreadableRowsException(
                    Problem.builder()
                            .file(file.name())
                            .code("missing-headings")
                            .putDetails("value", String.join("、", missing))
                            .build(),
                    null);
        }
        return new ProfileRows(profile, file, best, found, new Profiled(file.name(), settings, directory));
    }

    /**
     * Tells how well a profile fits a table.
     *
     * @param profile the profile
     * @param file the table
     * @return how many of the profile's columns it has; 0 when one that must be there is missing
     * @throws IOException if the file cannot be read
     */
    public static int fit(Profile profile, TableFile file) throws IOException {
        int best = 0;
        for (String sheet : sheets(profile, file)) {
            Headings headings = headings(profile, file, sheet).orElse(null);
            if (headings != null && missing(profile, headings).isEmpty()) {
                best = Math.max(best, headings.places().size());
            }
        }
        return best;
    }

    /**
     * Finds the shipped profile that fits a table best.
     *
     * @param file the table
     * @return the profile; empty when none fits
     * @throws IOException if the file cannot be read
     */
    public static Optional<Profile> fitting(TableFile file) throws IOException {
        Optional<Profile> best = Optional.empty();
        int most = 0;
        for (String name : Profile.SHIPPED) {
            Profile profile = Profile.shipped(name).orElseThrow();
            int fit = fit(profile, file);
            if (fit > most) {
                best = Optional.of(profile);
                most = fit;
            }
        }
        return best;
    }

    private static List<String> sheets(Profile profile, TableFile file) {
        List<String> named = file.sheets().stream()
                .filter(sheet -> profile.sheets().stream().anyMatch(sheet::contains))
                .toList();
        return named.isEmpty() ? file.sheets() : named;
    }

    private static Optional<Headings> headings(Profile profile, TableFile file, String sheet) throws IOException {
        try (Stream<Row> rows = file.rows(sheet)) {
            return Headings.find(rows.limit(FIRST).toList(), profile.headings());
        }
    }

    private static List<String> missing(Profile profile, @Nullable Headings headings) {
        return profile.required().stream()
                .filter(column -> headings == null || !headings.places().containsKey(column))
                .map(column ->
                        profile.headings().getOrDefault(column, List.of(column)).get(0))
                .toList();
    }

    /**
     * Gives the rows of a file.
     *
     * @param name its name, such as {@code elders.csv}
     * @return its rows; empty when the profile makes none
     * @throws UncheckedIOException if the table cannot be read
     */
    @Override
    public Optional<Stream<Row>> rows(String name) {
        for (Map.Entry<DraftType<?>, List<Profile.Part>> part : profile.parts().entrySet()) {
            if (part.getKey().file().equals(name)) {
                return Optional.of(rows(part.getValue()));
            }
        }
        return Optional.empty();
    }

    private Stream<Row> rows(List<Profile.Part> parts) {
        Set<String> columns = new LinkedHashSet<>();
        parts.forEach(part -> columns.addAll(part.sources().keySet()));
        Row header = new Row(headings.line(), List.copyOf(columns));
        Below below = new Below(line -> {});
        try {
            Stream<Row> table = file.rows(sheet);
            Stream<Row> made = table.flatMap(row -> below.read(row).stream()
                    .flatMap(read -> parts.stream()
                            .filter(part -> part.continued() || !below.continues())
                            .flatMap(part -> made(part, read, columns))));
            return Stream.concat(Stream.of(header), made).onClose(table::close);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Row> made(Profile.Part part, TableRow row, Set<String> columns) {
        if (part.when().stream().anyMatch(column -> row.cell(column).isBlank())) {
            return Stream.empty();
        }
        return each(part, row).map(once -> {
            List<String> cells = new ArrayList<>();
            for (String column : columns) {
                Source source = part.sources().get(column);
                cells.add(source == null ? "" : source.of(once, profiled));
            }
            return new Row(row.line(), cells);
        });
    }

    private Stream<TableRow> each(Profile.Part part, TableRow row) {
        if (part.across() != null) {
            List<TableRow> across = new ArrayList<>();
            for (int i = 0; i < Math.min(headings.names().size(), row.texts().size()); i++) {
                String heading = headings.names().get(i);
                if (part.across().matcher(heading).find() && !row.texts().get(i).isBlank()) {
                    across.add(row.once(row.texts().get(i).strip(), heading));
                }
            }
            return across.stream();
        }
        return part.each() == null
                ? Stream.of(row)
                : part.split()
                        .splitAsStream(row.cell(part.each()))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .map(item -> row.once(item, ""));
    }

    /** Reads the rows below the header: fills in what is carried down, and leaves blank rows, totals and signatures. */
    private final class Below {
        private final Consumer<Long> left;
        private final Map<String, String> above = new HashMap<>();
        private Map<String, String> last = Map.of();
        private boolean continues;

        Below(Consumer<Long> left) {
            this.left = left;
        }

        /** Whether the row that was read last continues the one before it. */
        boolean continues() {
            return continues;
        }

        Optional<TableRow> read(Row row) {
            if (row.line() <= headings.line() || row.cells().stream().allMatch(String::isBlank)) {
                return Optional.empty();
            }
            TableRow read = TableRow.of(row, headings);
            boolean named = profile.required().stream()
                    .anyMatch(column -> !read.cell(column).isBlank());
            if (isFooter(row, named)) {
                left.accept(row.line());
                return Optional.empty();
            }
            Map<String, String> cells = new HashMap<>(read.cells());
            for (String column : profile.carried()) {
                if (cells.containsKey(column)) {
                    above.put(column, cells.get(column));
                } else if (above.containsKey(column)) {
                    cells.put(column, above.get(column));
                }
            }
            boolean mayContinue =
                    profile.parts().values().stream().flatMap(List::stream).anyMatch(Profile.Part::continued);
            continues = !named && mayContinue && !last.isEmpty();
            if (continues) {
                last.forEach(cells::putIfAbsent);
            } else {
                last = required(cells);
            }
            return Optional.of(new TableRow(row.line(), row.cells(), cells, "", ""));
        }

        /** What tells who a row is about: the cells that a row which continues it lacks. */
        private Map<String, String> required(Map<String, String> cells) {
            Map<String, String> who = new HashMap<>(cells);
            profile.parts().values().stream()
                    .flatMap(List::stream)
                    .filter(Profile.Part::continued)
                    .forEach(part -> part.when().forEach(who::remove));
            return who;
        }

        private boolean isFooter(Row row, boolean named) {
            String first = row.cells().stream()
                    .filter(cell -> !cell.isBlank())
                    .findFirst()
                    .map(Headings::key)
                    .orElse("");
            boolean total = first.matches("(合计|总计|小计|共计|累计|total|sum).{0,6}");
            return total || (!named && FOOTER.matcher(first).matches());
        }
    }

    /** {@return what is understood of the table, before anything is stored} */
    public Understood understood() {
        List<Long> left = new ArrayList<>();
        Map<String, Long> rows = new TreeMap<>();
        try (Stream<Row> table = file.rows(sheet)) {
            Below below = new Below(left::add);
            table.forEach(row -> below.read(row).ifPresent(read -> {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        profile.parts().forEach((type, parts) -> {
            try (Stream<Row> made = rows(parts)) {
                rows.put(type.file(), made.count() - 1);
            }
        });
        return new Understood(
                profile,
                sheet,
                headings.line(),
                columns(),
                headings.others(),
                rows,
                left,
                hidden(),
                profiled.missing(),
                profiled.problems());
    }

    private List<Long> hidden() {
        try {
            return file.hiddenRows(sheet).stream()
                    .filter(line -> line > headings.line())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The heading of each column that was found. */
    private Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        headings.places().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(column -> columns.put(column.getKey(), headings.names().get(column.getValue())));
        return columns;
    }

    /**
     * Says where in the table something is wrong.
     *
     * @param problem what is wrong, by file and column of the exchange folder
     * @return the same, by the table's name and heading
     */
    public Problem inTable(Problem problem) {
        Problem.Builder told = Problem.builder()
                .file(file.name())
                .line(problem.line())
                .code(problem.code())
                .putAllDetails(problem.details());
        problem.column().ifPresent(column -> told.column(heading(problem.file(), column)));
        return told.build();
    }

    private String heading(String name, String column) {
        return profile.parts().entrySet().stream()
                .filter(part -> part.getKey().file().equals(name))
                .flatMap(part -> part.getValue().stream())
                .map(part -> part.sources().get(column))
                .filter(source ->
                        source instanceof Source.Cell cell && headings.places().containsKey(cell.column()))
                .map(source -> columns().getOrDefault(((Source.Cell) source).column(), column))
                .findFirst()
                .orElse(column);
    }
}
