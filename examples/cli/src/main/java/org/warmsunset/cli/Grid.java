package org.warmsunset.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Flat rows under named columns, for programs. Not thread-safe. */
final class Grid {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final List<String> columns;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    Grid(String... columns) {
        this.columns = List.of(columns);
    }

    /** Adds a row: numbers, truth values, and anything else as its text. */
    Grid row(@Nullable Object... cells) {
        rows.add(Arrays.asList(cells));
        return this;
    }

    /** Puts the rows of grids into one under all their columns, the first of which tells from which grid a row is. */
    static Grid joined(String first, Map<String, Grid> grids) {
        Set<String> columns = new LinkedHashSet<>(List.of(first));
        grids.values().forEach(grid -> columns.addAll(grid.columns));
        Grid joined = new Grid(columns.toArray(String[]::new));
        grids.forEach((name, grid) -> {
            for (List<@Nullable Object> row : grid.rows) {
                @Nullable Object[] cells = new @Nullable Object[columns.size()];
                cells[0] = name;
                for (int i = 0; i < row.size(); i++) {
                    cells[joined.columns.indexOf(grid.columns.get(i))] = row.get(i);
                }
                joined.row(cells);
            }
        });
        return joined;
    }

    void writeCsv(OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord(columns);
        for (List<@Nullable Object> row : rows) {
            csv.writeRecord(row.stream()
                    .map(cell -> cell == null ? "" : cell.toString())
                    .toList());
        }
        csv.flush();
    }

    /** Writes an array with an object for each row. */
    void writeJson(OutputStream out) {
        try (JsonGenerator json = generator(out)) {
            array(json);
        }
    }

    /** Writes an object with an array for each grid. */
    static void writeJson(Map<String, Grid> grids, OutputStream out) {
        try (JsonGenerator json = generator(out)) {
            json.writeStartObject();
            grids.forEach((name, grid) -> {
                json.writeName(name);
                grid.array(json);
            });
            json.writeEndObject();
        }
    }

    private static JsonGenerator generator(OutputStream out) {
        return JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
    }

    private void array(JsonGenerator json) {
        json.writeStartArray();
        for (List<@Nullable Object> row : rows) {
            json.writeRaw('\n');
            json.writeStartObject();
            for (int i = 0; i < columns.size(); i++) {
                json.writeName(columns.get(i));
                write(json, row.get(i));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, @Nullable Object cell) {
        if (cell == null) {
            json.writeNull();
        } else if (cell instanceof Double number) {
            json.writeNumber(number);
        } else if (cell instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (cell instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            json.writeString(cell.toString());
        }
    }
}
