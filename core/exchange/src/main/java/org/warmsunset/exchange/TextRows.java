package org.warmsunset.exchange;

import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.warmsunset.intake.Row;
import org.warmsunset.intake.UnreadableRowsException;

/**
 * Reads a text file as rows, whichever encoding and separator it has: RFC 4180 with commas, semicolons, tabs or
 * full-width commas; UTF-8, UTF-16 with its mark, or a desk's own encoding.
 */
public final class TextRows {
    private static final String SEPARATORS = ",\t;，";
    private static final int AHEAD = 1 << 13;
    private static final int LINES = 10;

    private TextRows() {}

    /**
     * Opens a file.
     *
     * @param file the file
     * @param otherwise the encoding of a text that has no mark and is no UTF-8, such as GB18030
     * @param progress takes the number of bytes that were read since its last call
     * @return its rows, read as they are asked for; the caller closes the stream
     * @throws IOException if it cannot be read
     */
    public static Stream<Row> open(Path file, Charset otherwise, LongConsumer progress) throws IOException {
        Charset charset = TextEncoding.of(file, otherwise);
        String name = file.getFileName().toString();
        StartedReader text = new StartedReader(StrictReader.open(file, charset, progress));
        return CsvRows.of(name, text, separator(text.start()));
    }

    /** The sign that stands most often in one of the first lines. */
    private static char separator(CharSequence start) {
        int[] most = new int[SEPARATORS.length()];
        int[] here = new int[SEPARATORS.length()];
        boolean quoted = false;
        int lines = 0;
        for (int i = 0; i < start.length() && lines < LINES; i++) {
            quoted ^= start.charAt(i) == '"';
            int sign = quoted ? -1 : SEPARATORS.indexOf(start.charAt(i));
            if (sign >= 0) {
                here[sign]++;
                most[sign] = Math.max(most[sign], here[sign]);
            } else if (!quoted && start.charAt(i) == '\n') {
                lines++;
                here = new int[SEPARATORS.length()];
            }
        }
        int best = 0;
        for (int i = 1; i < most.length; i++) {
            best = most[i] > most[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    /** A text whose start was looked at. */
    private static final class StartedReader extends Reader {
        private final Reader rest;
        private final CharBuffer start = CharBuffer.allocate(AHEAD);

        StartedReader(Reader rest) throws IOException {
            this.rest = rest;
            try {
                while (start.hasRemaining() && rest.read(start) >= 0) {}
            } catch (UnreadableRowsException e) {
                // Told on its line, after the rows before it.
            }
            start.flip();
        }

        CharSequence start() {
            return start;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            if (!start.hasRemaining()) {
                return rest.read(target, offset, length);
            }
            int read = Math.min(length, start.remaining());
            start.get(target, offset, read);
            return read;
        }

        @Override
        public void close() throws IOException {
            rest.close();
        }
    }
}
