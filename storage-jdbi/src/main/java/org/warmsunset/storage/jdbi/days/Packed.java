package org.warmsunset.storage.jdbi.days;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoField;
import java.util.List;

/**
 * Many rows in one value, read field by field: taking a value out of the database costs far more than looking into it.
 * After each field comes a mark that is in no id, code or number.
 */
public final class Packed {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private int at;

    Packed(byte[] bytes) {
        this.bytes = bytes;
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
        int first = negative ? from + 1 : from;
        if (first == end) {
            throw new IllegalStateException("there is a number without a digit");
        }
        long number = 0;
        for (int i = first; i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                throw new IllegalStateException("there is a number that is none");
            }
            number = Math.addExact(Math.multiplyExact(number, 10), digit);
        }
        return negative ? -number : number;
    }

    /** A number that is one of a day. */
    long day() {
        return ChronoField.EPOCH_DAY.checkValidValue(number());
    }

    /** A day, or what stands for an empty field. */
    long day(long absent) {
        return skip("") ? absent : day();
    }

    /** A byte that is 0 or 1, which has no mark after it. */
    boolean flag() {
        if (at == bytes.length || bytes[at] < 0 || bytes[at] > 1) {
            throw new IllegalStateException("there is neither 0 nor 1");
        }
        return bytes[at++] == 1;
    }

    /** Fills words, which have no mark after them; gives them. */
    long[] words(long[] words) {
        if (bytes.length - at < words.length * Long.BYTES) {
            throw new IllegalStateException("there are fewer than %d words".formatted(words.length));
        }
        for (int i = 0; i < words.length; i++) {
            words[i] = (long) LONGS.get(bytes, at);
            at += Long.BYTES;
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
