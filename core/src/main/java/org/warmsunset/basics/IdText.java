package org.warmsunset.basics;

/**
 * The shape that every id has, so that ids sort alike in Java and in every database. What is none is not repeated in a
 * message: a name or a phone may have come in its place.
 */
final class IdText {
    private static final int MAX_LENGTH = 64;

    private IdText() {}

    static void require(String what, String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "%s has %d characters; it takes 1 to %d".formatted(what, text.length(), MAX_LENGTH));
        }
        for (int i = 0; i < text.length(); i++) {
            if (!allowed(text.charAt(i))) {
                throw new IllegalArgumentException(
                        "character %d of %s is no ASCII letter, digit, '-', '_' or '.'".formatted(i + 1, what));
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
