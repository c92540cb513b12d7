package org.warmsunset.intake;

import java.util.Optional;
import java.util.stream.Stream;

/** Where rows come from: a folder of files, a workbook, a form on a page. */
public interface RowSource {
    /**
     * Opens a file. An import opens and closes it on the thread that asked for the import and reads its header line
     * there, and the rows on another one, ahead of those that it stores.
     *
     * @param file its name, such as {@code elders.csv}
     * @return its rows, the header line first; the caller closes the stream; empty when there is no such file
     * @throws UnreadableRowsException here or while the rows are read, if they cannot be read as rows
     */
    Optional<Stream<Row>> rows(String file);
}
