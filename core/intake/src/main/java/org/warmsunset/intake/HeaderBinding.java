package org.warmsunset.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the columns of a file stand, by its header line.
 *
 * @param <R> what a row becomes
 */
public final class HeaderBinding<R> {
    private static final int LONGEST_SHOWN = 40;

    private final DraftType<R> type;
    private final int[] positions;
    private final boolean[] present;
    private final int width;
    private final List<String> headings;
    private final List<Problem> problems;

    private HeaderBinding(DraftType<R> type, Row header, int[] positions, List<Problem> problems) {
        this.type = type;
        this.headings = header.cells();
        this.width = headings.size();
        this.positions = positions;
        this.present = new boolean[positions.length];
        for (int i = 0; i < positions.length; i++) {
            present[i] = positions[i] >= 0;
        }
        this.problems = problems;
    }

    /**
     * Finds the columns by their names, in any order.
     *
     * @param <R> what a row becomes
     * @param type the file
     * @param header the header line
     * @return the binding, which may have {@link #problems()}
     */
    public static <R> HeaderBinding<R> of(DraftType<R> type, Row header) {
        List<String> names = columns(type, header);
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String heading = header.cells().get(i).strip();
            if (names.get(i).isEmpty() && !heading.isEmpty()) {
                problems.add(problem(type, header, "unknown-column", heading));
            } else if (!names.get(i).isEmpty() && !seen.add(names.get(i))) {
                problems.add(problem(type, header, "repeated-column", heading));
            }
        }
        for (String required : type.requiredColumns()) {
            if (!seen.contains(required)) {
                problems.add(problem(type, header, "missing-column", required));
            }
        }
        int[] positions = type.columns().stream().mapToInt(names::indexOf).toArray();
        return new HeaderBinding<>(type, header, positions, List.copyOf(problems));
    }

    /** The column that each heading names; an empty text for one that names none. */
    static List<String> columns(DraftType<?> type, Row header) {
        return header.cells().stream()
                .map(heading -> ColumnNames.find(type, heading).orElse(""))
                .toList();
    }

    private static Problem problem(DraftType<?> type, Row header, String code, String name) {
        String column = name.length() <= LONGEST_SHOWN ? name : name.substring(0, LONGEST_SHOWN) + "…";
        return Problem.builder()
                .file(type.file())
                .line(Math.toIntExact(header.line()))
                .column(column)
                .code(code)
                .putDetails("value", column)
                .putDetails("allowed", String.join(", ", type.columns()))
                .build();
    }

    /** {@return what is wrong with the header; rows can be read when nothing is} */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * Tells whether a row has as many cells as the header.
     *
     * @param row the row
     * @return what is wrong with it; empty when nothing is
     */
    public Optional<Problem> problemOf(Row row) {
        if (row.cells().size() >= width && row.cells().stream().skip(width).allMatch(String::isBlank)) {
            return withoutHeading(row);
        }
        return Optional.of(Problem.builder()
                .file(type.file())
                .line(Math.toIntExact(row.line()))
                .code("cell-count")
                .putDetails("value", Integer.toString(row.cells().size()))
                .putDetails("expected", Integer.toString(width))
                .build());
    }

    /** What stands below no heading belongs nowhere. */
    private Optional<Problem> withoutHeading(Row row) {
        for (int i = 0; i < width; i++) {
            if (headings.get(i).isBlank() && !row.cells().get(i).isBlank()) {
                return Optional.of(Problem.builder()
                        .file(type.file())
                        .line(Math.toIntExact(row.line()))
                        .code("no-heading")
                        .putDetails("value", Integer.toString(i + 1))
                        .build());
            }
        }
        return Optional.empty();
    }

    /**
     * Makes a draft of a row.
     *
     * @param row the row; a cell that it lacks is empty
     * @return the draft and its place, unchecked
     */
    public Draft<R> draft(Row row) {
        @Nullable String[] cells = new String[positions.length];
        for (int i = 0; i < cells.length; i++) {
            String cell = positions[i] >= 0 && positions[i] < row.cells().size()
                    ? row.cells().get(positions[i])
                    : "";
            cells[i] = cell.isBlank() ? null : cell;
        }
        return new Draft<>(type, row.line(), cells, present);
    }
}
