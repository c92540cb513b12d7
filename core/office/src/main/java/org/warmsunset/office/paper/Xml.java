package org.warmsunset.office.paper;

import java.util.stream.IntStream;

/** Text within XML. */
final class Xml {
    private Xml() {}

    /** The characters of a text, with blanks for what XML cannot say, such as control characters. */
    static IntStream said(String text) {
        return text.codePoints().map(character -> isSaid(character) ? character : ' ');
    }

    private static boolean isSaid(int character) {
        return character >= ' '
                && Character.getType(character) != Character.SURROGATE
                && (character & 0xFFFE) != 0xFFFE;
    }

    /** Escapes a text for an element or an attribute. */
    static String text(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        said(text).forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }
}
