package org.warmsunset.basics;

/** Reads what Chinese input methods write: full-width forms such as {@code ２３（} and the ideographic space. */
final class FullWidth {

    private static final char FIRST = '\uFF01';
    private static final char LAST = '\uFF5E';
    private static final int TO_ASCII = FIRST - '!';

    private FullWidth() {}

    /** The text with full-width forms as ASCII, other spaces as the plain one, and none at either end. */
    static String toAscii(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST && c <= LAST) {
                ascii.append((char) (c - TO_ASCII));
            } else {
                ascii.append(c == '\u3000' || c == '\u00A0' ? ' ' : c);
            }
        }
        return ascii.toString().trim();
    }

    /** Tells whether the text holds ASCII digits only; an empty text does. */
    static boolean isDigits(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            if (ascii.charAt(i) < '0' || ascii.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
