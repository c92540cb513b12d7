package org.warmsunset.storage.jdbi;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Many rows in one value, read field by field: taking a value out of the database costs far more than looking into it.
 * After each field comes a mark that is in no id, code or number.
 */
final class Packed {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private int at;

    Packed(byte[] bytes) {
        this.bytes = bytes;
    }

    static Packed of(String text) {
        return new Packed(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    boolean hasNext() {
        return at < bytes.length;
    }

    /** Goes past the next field if it is the given one. */
    boolean skip(String field) {
        int end = at + field.length();
        if (end >= bytes.length || !isMark(bytes[end])) {
            return false;
        }
        // From the end, where ids that follow each other differ.
        for (int i = field.length() - 1; i >= 0; i--) {
            if (bytes[at + i] != field.charAt(i)) {
                return false;
            }
        }
        at = end + 1;
        return true;
    }

    /** Goes past the next two fields if they are the given ones. */
    boolean skip(String field, String another) {
        int before = at;
        if (skip(field) && skip(another)) {
            return true;
        }
        at = before;
        return false;
    }

    /** Tells whether the field that was read last has another one of its list after it. */
    boolean goesOn() {
        return bytes[at - 1] == ';';
    }

    String text() {
        int from = at;
        int end = end();
        return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
    }

    <E extends Enum<E>> E code(List<E> codes) {
        for (E code : codes) {
            if (skip(code.name())) {
                return code;
            }
        }
        throw new IllegalStateException("there is a code that is none of " + codes);
    }

    long number() {
        int from = at;
        int end = end();
        boolean negative = bytes[from] == '-';
        long number = 0;
        for (int i = negative ? from + 1 : from; i < end; i++) {
            number = number * 10 + (bytes[i] - '0');
        }
        return negative ? -number : number;
    }

    /** A number, or what stands for an empty field. */
    long number(long absent) {
        return skip("") ? absent : number();
    }

    /** Goes past some words, which have no mark after them; gives where they begin. */
    int skipWords(int count) {
        int from = at;
        at += count * Long.BYTES;
        if (at > bytes.length) {
            throw new IllegalStateException("there are fewer than %d words".formatted(count));
        }
        return from;
    }

    /** Fills words from a place. */
    long[] words(int from, long[] words) {
        for (int i = 0; i < words.length; i++) {
            words[i] = (long) LONGS.get(bytes, from + i * Long.BYTES);
        }
        return words;
    }

    /** Goes past the next field; gives where it ends. */
    private int end() {
        while (at < bytes.length && !isMark(bytes[at])) {
            at++;
        }
        if (at == bytes.length) {
            throw new IllegalStateException("there is a field without an end");
        }
        return at++;
    }

    private static boolean isMark(byte b) {
        return b == ',' || b == ';' || b == '=';
    }
}
