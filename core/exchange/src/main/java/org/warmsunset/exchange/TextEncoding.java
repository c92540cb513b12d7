package org.warmsunset.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds the encoding of a text file by its bytes: its byte order mark, or else UTF-8 when all of it is, or else the
 * encoding of Chinese desks. GB18030 rather than GBK, which lacks characters of names.
 */
final class TextEncoding {
    /** So many times more characters of UTF-8 than faults, and it is UTF-8 with a fault. */
    private static final int SOUND = 3;

    private long characters;
    private long faults;
    private int missing;

    private TextEncoding() {}

    /**
     * Finds the encoding of a file.
     *
     * @param file the file
     * @param otherwise that of a text without a mark that is no UTF-8
     * @return the encoding; that of UTF-8 with few faults is UTF-8, so that reading it names them
     * @throws IOException if it cannot be read
     */
    static Charset of(Path file, Charset otherwise) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = new byte[1 << 16];
            int length = in.readNBytes(bytes, 0, bytes.length);
            if (length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
                return StandardCharsets.UTF_16LE;
            }
            if (length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
                return StandardCharsets.UTF_16BE;
            }
            TextEncoding found = new TextEncoding();
            boolean marked =
                    length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
            while (length > 0 && !marked) {
                found.count(bytes, length);
                length = in.readNBytes(bytes, 0, bytes.length);
            }
            found.faults += found.missing > 0 ? 1 : 0;
            boolean utf8 = marked || found.faults == 0 || found.characters > SOUND * found.faults;
            return utf8 ? StandardCharsets.UTF_8 : otherwise;
        }
    }

    private void count(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xFF;
            boolean continues = (b & 0xC0) == 0x80;
            if (missing > 0 && continues) {
                missing--;
                characters += missing == 0 ? 1 : 0;
                continue;
            }
            faults += missing > 0 ? 1 : 0;
            missing = 0;
            if (b >= 0xC2 && b <= 0xF4) {
                missing = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
            } else if (b >= 0x80) {
                faults++;
            }
        }
    }
}
