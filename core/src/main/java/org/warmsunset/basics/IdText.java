package org.warmsunset.basics;

/** The shape that every id has, so that ids sort alike in Java and in every database. */
final class IdText {
    private static final int MAX_LENGTH = 64;

    private IdText() {}

    static void require(String what, String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "%s has %d characters; it takes 1 to %d: '%s'".formatted(what, text.length(), MAX_LENGTH, text));
        }
        for (int i = 0; i < text.length(); i++) {
            if (!allowed(text.charAt(i))) {
                throw new IllegalArgumentException(
                        "%s holds a character that is no ASCII letter, digit, '-', '_' or '.': '%s'"
                                .formatted(what, text));
            }
        }
    }

    private static boolean allowed(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '_'
                || c == '.';
    }
}
