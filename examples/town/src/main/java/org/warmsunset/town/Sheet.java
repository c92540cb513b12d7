package org.warmsunset.town;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.List;

/** One file of the folder, as text. */
final class Sheet {

    private final StringWriter text = new StringWriter();
    private final CsvWriter rows =
            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(text);

    Sheet(String... columns) {
        row(columns);
    }

    void row(String... cells) {
        rows.writeRecord(cells);
    }

    String text() {
        return text.toString();
    }

    /** The items of a list in one cell. */
    static String list(List<String> items) {
        return String.join(";", items);
    }
}
