package org.warmsunset.intake;

import java.util.List;

/**
 * A row as it stands in a file, the header line among them.
 *
 * @param line the line on which it begins, from 1
 * @param cells the texts of its cells
 */
public record Row(long line, List<String> cells) {
    /**
     * Keeps a copy of the list.
     *
     * @param line the line on which it begins, from 1
     * @param cells the texts of its cells
     */
    public Row {
        cells = List.copyOf(cells);
    }

    /** Says the line only. */
    @Override
    public String toString() {
        return "Row[" + line + "]";
    }
}
