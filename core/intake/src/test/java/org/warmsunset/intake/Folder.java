package org.warmsunset.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An exchange folder as a test writes it: lines with commas and without quotes, under a header of the usual columns.
 */
final class Folder implements RowSource {
    private static final Map<String, String> HEADERS = Map.ofEntries(
            Map.entry("elders.csv", "elder_id,name,district,phone"),
            Map.entry("relatives.csv", "elder_id,relation,name,phone"),
            Map.entry("volunteers.csv", "volunteer_id,name,district"),
            Map.entry("pairings.csv", "pairing_id,elder_id,volunteer_id,start,end"),
            Map.entry("cards.csv", "pairing_id,services,issued_on,volunteer_copy_on,elder_copy_on"),
            Map.entry("knowledge.csv", "pairing_id,fact,confirmed_on"),
            Map.entry("suspensions.csv", "pairing_id,first_day,last_day,reason"),
            Map.entry(
                    "service_records.csv",
                    "record_id,elder_id,volunteer_id,stand_in_for,day,kinds,minutes,voided_at,note"),
            Map.entry("units.csv", "unit_id,name,parent,kind"),
            Map.entry("states.csv", "entry_id,elder_id,from,status,tier,recorded_at,voided_at"),
            Map.entry("incidents.csv", "entry_id,elder_id,day,kind,note,recorded_at,voided_at"),
            Map.entry("memberships.csv", "entry_id,elder_id,volunteer_id,unit_id,from,recorded_at,voided_at"),
            Map.entry("watermarks.csv", "district,complete_until"));

    private final Map<String, List<String>> files = new LinkedHashMap<>();
    private final Map<String, Integer> unreadable = new HashMap<>();
    private final List<String> others = new ArrayList<>();

    /** Adds rows to a file; its first row stands on line 2. */
    Folder with(String file, String... rows) {
        lines(file).addAll(List.of(rows));
        return this;
    }

    private List<String> lines(String file) {
        return files.computeIfAbsent(
                file, key -> new ArrayList<>(List.of(Objects.requireNonNull(HEADERS.get(key), key))));
    }

    /** A file of exactly these lines. */
    Folder withLines(String file, String... lines) {
        files.put(file, new ArrayList<>(List.of(lines)));
        return this;
    }

    /** A file that cannot be read from a line on. */
    Folder unreadableFrom(String file, int line) {
        lines(file);
        unreadable.put(file, line);
        return this;
    }

    /** What else lies there. */
    Folder beside(String... names) {
        others.addAll(List.of(names));
        return this;
    }

    Folder without(String file) {
        files.remove(file);
        return this;
    }

    /** The rows that an import left out, mended cell by cell. */
    static Folder of(List<Rejected> rejected, UnaryOperator<String> mend) {
        Folder folder = new Folder();
        for (Rejected row : rejected) {
            DraftType<?> type = row.row().type();
            folder.files
                    .computeIfAbsent(type.file(), file -> new ArrayList<>(List.of(String.join(",", type.columns()))))
                    .add(String.join(
                            ",",
                            row.row().cells().stream()
                                    .map(cell -> cell == null ? "" : mend.apply(cell))
                                    .toList()));
        }
        return folder;
    }

    @Override
    public List<String> otherFiles() {
        return others;
    }

    @Override
    public Optional<Stream<Row>> rows(String file) {
        return Optional.ofNullable(files.get(file))
                .map(lines -> IntStream.range(0, lines.size()).mapToObj(i -> row(file, i + 1, lines.get(i))));
    }

    private Row row(String file, int line, String text) {
        if (line >= unreadable.getOrDefault(file, Integer.MAX_VALUE)) {
            Problem problem =
                    Problem.builder().file(file).line(line).code("malformed").build();
            throw new UnreadableRowsException(problem, null);
        }
        return new Row(line, List.of(text.split(",", -1)));
    }
}
