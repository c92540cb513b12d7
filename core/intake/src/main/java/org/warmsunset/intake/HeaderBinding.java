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
    private final List<Problem> problems;

    private HeaderBinding(DraftType<R> type, int[] positions, int width, List<Problem> problems) {
        this.type = type;
        this.positions = positions;
        this.present = new boolean[positions.length];
        for (int i = 0; i < positions.length; i++) {
            present[i] = positions[i] >= 0;
        }
        this.width = width;
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
        List<String> names = header.cells().stream().map(String::strip).toList();
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!type.columns().contains(name)) {
                problems.add(problem(type, header, "unknown-column", name));
            } else if (!seen.add(name)) {
                problems.add(problem(type, header, "repeated-column", name));
            }
        }
        for (String required : type.requiredColumns()) {
            if (!seen.contains(required)) {
                problems.add(problem(type, header, "missing-column", required));
            }
        }
        int[] positions = type.columns().stream().mapToInt(names::indexOf).toArray();
        return new HeaderBinding<>(type, positions, names.size(), List.copyOf(problems));
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
        if (row.cells().size() == width) {
            return Optional.empty();
        }
        return Optional.of(Problem.builder()
                .file(type.file())
                .line(Math.toIntExact(row.line()))
                .code("cell-count")
                .putDetails("value", Integer.toString(row.cells().size()))
                .putDetails("expected", Integer.toString(width))
                .build());
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
