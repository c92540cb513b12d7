package org.warmsunset.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Passes on what people may see: what controls a terminal, turns the direction of a text, or is not seen at all becomes
 * a question mark. Whatever is printed for people goes through it, so that no stored name can act on a screen.
 */
final class PlainWriter extends FilterWriter {
    PlainWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        write(String.valueOf((char) c), 0, 1);
    }

    @Override
    public void write(char[] texts, int offset, int length) throws IOException {
        write(new String(texts, offset, length), 0, length);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        StringBuilder plain = new StringBuilder(length);
        int end = offset + length;
        int c;
        for (int at = offset; at < end; at += Character.charCount(c)) {
            c = text.codePointAt(at);
            boolean endsLine = c == '\n' || (c == '\r' && at + 1 < end && text.charAt(at + 1) == '\n');
            plain.appendCodePoint(endsLine || c == '\t' || isPlain(c) ? c : '?');
        }
        out.write(plain.toString());
    }

    /** Tells whether it stands for itself, within a line. */
    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
