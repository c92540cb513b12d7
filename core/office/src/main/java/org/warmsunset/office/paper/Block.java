package org.warmsunset.office.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A part of a leaf, as wide as the leaf. */
public sealed interface Block {
    /**
     * The heading of a form, in the middle and large.
     *
     * @param text the text
     */
    record Heading(String text) implements Block {}

    /**
     * A line of small print.
     *
     * @param text the text
     * @param side where it stands
     */
    record Line(String text, Side side) implements Block {}

    /** Where a line stands. */
    enum Side {
        /** At the left. */
        LEFT,
        /** In the middle. */
        MIDDLE,
        /** At the right. */
        RIGHT
    }

    /**
     * Where scissors go.
     *
     * @param text what stands there
     */
    record Cut(String text) implements Block {}

    /**
     * A table with lines around its cells.
     *
     * @param widths the widths of its columns, in millimetres
     * @param heads how many of its rows are repeated on each page
     * @param rows its rows
     */
    record Table(List<Integer> widths, int heads, List<Row> rows) implements Block {
        /**
         * Keeps copies of the lists.
         *
         * @param widths the widths of its columns, in millimetres
         * @param heads how many of its rows are repeated on each page
         * @param rows its rows, whose cells fill its columns
         * @throws IllegalArgumentException if the cells of a row do not
         */
        public Table {
            widths = List.copyOf(widths);
            rows = List.copyOf(rows);
            requireFull(widths.size(), rows);
        }

        private static void requireFull(int columns, List<Row> rows) {
            int[] lower = new int[columns];
            for (int i = 0; i < rows.size(); i++) {
                List<Integer> starts = starts(rows.get(i), lower);
                boolean all = starts.size() == rows.get(i).cells().size();
                require(all && IntStream.of(lower).allMatch(left -> left >= 0), i + 1, columns);
            }
            require(IntStream.of(lower).allMatch(left -> left == 0), rows.size() + 1, columns);
        }

        private static void require(boolean full, int row, int columns) {
            if (!full) {
                throw new IllegalArgumentException("row %d does not fill %d columns".formatted(row, columns));
            }
        }

        /** Finds the columns at which the cells of a row start, and counts down how far cells reach into later rows. */
        private static List<Integer> starts(Row row, int[] lower) {
            List<Integer> starts = new ArrayList<>();
            int column = 0;
            for (Cell cell : row.cells()) {
                while (column < lower.length && lower[column] > 0) {
                    column++;
                }
                if (column + cell.columns() > lower.length) {
                    return starts;
                }
                starts.add(column);
                for (int i = 0; i < cell.columns(); i++) {
                    lower[column++] += cell.rows();
                }
            }
            for (int i = 0; i < lower.length; i++) {
                lower[i]--;
            }
            return starts;
        }

        /** {@return for each row the columns, from 0, at which its cells start} */
        List<List<Integer>> starts() {
            int[] lower = new int[widths.size()];
            return rows.stream().map(row -> starts(row, lower)).toList();
        }

        /** How wide some columns are together, in millimetres. */
        int width(int start, Cell cell) {
            return widths.subList(start, start + cell.columns()).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        }
    }

    /**
     * A row of a table.
     *
     * @param height how high it is at least, in millimetres
     * @param cells its cells; those of rows above that reach into it are not repeated
     */
    record Row(int height, List<Cell> cells) {
        /**
         * Keeps a copy of the list.
         *
         * @param height how high it is at least, in millimetres
         * @param cells its cells
         */
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
