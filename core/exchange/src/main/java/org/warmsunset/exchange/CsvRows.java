package org.warmsunset.exchange;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.warmsunset.intake.Problem;
import org.warmsunset.intake.Row;
import org.warmsunset.intake.UnreadableRowsException;

/** The rows of one CSV file, read as they are asked for. */
final class CsvRows implements Iterator<Row> {
    private final String file;
    private final CurrentRow current = new CurrentRow();
    private final Iterator<Row> rows;

    private CsvRows(String file, Reader text, char separator) {
        this.file = file;
        this.rows = CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(current, text)
                .iterator();
    }

    static Stream<Row> of(String file, Reader text, char separator) {
        int ordered = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(new CsvRows(file, text, separator), ordered), false)
                .onClose(() -> close(text));
    }

    private static void close(Reader text) {
        try {
            text.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean hasNext() {
        return checked(rows::hasNext);
    }

    @Override
    public Row next() {
        return checked(rows::next);
    }

    private <T> T checked(Supplier<T> read) {
        try {
            return read.get();
        } catch (CsvParseException e) {
            if (e.getCause() instanceof UnreadableRowsException unreadable) {
                throw unreadable;
            }
            Problem problem = Problem.builder()
                    .file(file)
                    .line(Math.toIntExact(current.line))
                    .code("malformed")
                    .build();
            // The parser's exception quotes what it stumbled over, which may be personal.
            throw new UnreadableRowsException(problem, null);
        }
    }

    /** Gathers the cells of a row, and knows its line even when it never becomes one. */
    private static final class CurrentRow extends AbstractBaseCsvCallbackHandler<Row> {
        private final List<String> cells = new ArrayList<>();
        private long line = 1;

        @Override
        protected void handleBegin(long startingLineNumber) {
            cells.clear();
            line = startingLineNumber;
        }

        @Override
        protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
            cells.add(CellQuotes.unquoted(new String(text, offset, length)));
        }

        @Override
        protected Row buildRecord() {
            return new Row(line, cells);
        }
    }
}
