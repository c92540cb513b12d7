package org.warmsunset.intake;

import java.util.List;
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

    /**
     * Tells what else is there. An import takes none of it, names it in {@link Imported#otherFiles()}, and is refused
     * if something looks like a file that it would take under another name.
     *
     * @return the names of files that {@link #rows(String)} is never asked for; that of a folder ends with a slash
     */
    default List<String> otherFiles() {
        return List.of();
    }
}
