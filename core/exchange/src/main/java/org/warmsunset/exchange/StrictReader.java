package org.warmsunset.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.warmsunset.intake.Problem;
import org.warmsunset.intake.UnreadableRowsException;

/**
 * Decodes bytes and guesses nothing: the first that are no text of the encoding end the reading, on the line where they
 * stand and after all the text before them.
 */
final class StrictReader extends Reader {
    private final String file;
    private final InputStream in;
    private final LongConsumer progress;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private final CharsetDecoder decoder;
    private boolean ended;
    private int line = 1;
    private char last;
    private char lowSurrogate;

    private StrictReader(String file, InputStream in, Charset charset, LongConsumer progress) throws IOException {
        this.file = file;
        this.in = in;
        this.progress = progress;
        this.decoder = charset.newDecoder();
        fill();
        skipMark("\uFEFF".getBytes(charset));
    }

    static StrictReader open(Path path, Charset charset, LongConsumer progress) throws IOException {
        InputStream in = Files.newInputStream(path);
        try {
            return new StrictReader(path.getFileName().toString(), in, charset, progress);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private void skipMark(byte[] mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.limit() <= i || bytes.get(i) != mark[i]) {
                return;
            }
        }
        bytes.position(mark.length);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (lowSurrogate != 0) {
            target[offset] = lowSurrogate;
            lowSurrogate = 0;
            return 1;
        }
        int read = decode(CharBuffer.wrap(target, offset, length));
        return read == 0 ? readPair(target, offset) : read;
    }

    /** Reads a character that takes two places into the one that is left. */
    private int readPair(char[] target, int offset) throws IOException {
        char[] pair = new char[2];
        int read = decode(CharBuffer.wrap(pair));
        if (read > 0) {
            target[offset] = pair[0];
            lowSurrogate = read == 2 ? pair[1] : 0;
        }
        return Math.min(read, 1);
    }

    /** How many characters were read: -1 at the end, 0 when the next one needs more room. */
    private int decode(CharBuffer chars) throws IOException {
        int start = chars.position();
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (chars.position() > start) {
                countLines(chars, start);
                return chars.position() - start;
            }
            if (result.isError()) {
                throw wrongEncoding();
            }
            if (result.isOverflow()) {
                return 0;
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    private void countLines(CharBuffer chars, int start) {
        for (int i = start; i < chars.position(); i++) {
            char c = chars.array()[chars.arrayOffset() + i];
            if (c == '\r' || (c == '\n' && last != '\r')) {
                line++;
            }
            last = c;
        }
    }

    private UnreadableRowsException wrongEncoding() {
        Problem problem = Problem.builder()
                .file(file)
                .line(line)
                .code("wrong-encoding")
                .putDetails("encoding", decoder.charset().name())
                .build();
        return new UnreadableRowsException(problem, null);
    }

    private void fill() throws IOException {
        bytes.compact();
        int room = bytes.remaining();
        int read = in.readNBytes(bytes.array(), bytes.position(), room);
        ended = read < room;
        bytes.position(bytes.position() + read).flip();
        progress.accept(read);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
