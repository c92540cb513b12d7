package org.warmsunset.office.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.warmsunset.intake.Row;

/**
 * A row of a table below its header.
 *
 * @param line its number
 * @param texts all its cells
 * @param cells the texts by column of the profile; a column that is not there, or a blank cell, has none
 * @param item the person, or the cell, for which the row is read once more; empty when it is read once
 * @param heading the heading above that cell
 */
record TableRow(long line, List<String> texts, Map<String, String> cells, String item, String heading) {
    static TableRow of(Row row, Headings headings) {
        Map<String, String> cells = new HashMap<>();
        headings.places().forEach((column, place) -> {
            String text = place < row.cells().size() ? row.cells().get(place) : "";
            if (!text.isBlank()) {
                cells.put(column, text);
            }
        });
        return new TableRow(row.line(), row.cells(), cells, "", "");
    }

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    TableRow once(String newItem, String newHeading) {
        return new TableRow(line, texts, cells, newItem, newHeading);
    }

    /** Says the line only. */
    @Override
    public String toString() {
        return "TableRow[" + line + "]";
    }
}
