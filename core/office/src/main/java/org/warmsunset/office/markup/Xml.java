package org.warmsunset.office.markup;

import java.util.stream.IntStream;

/** Text within XML. */
public final class Xml {
    private Xml() {}

    /**
     * Reads a text as XML can say it.
     *
     * @param text the text
     * @return its characters, with blanks for what XML cannot say, such as control characters
     */
    public static IntStream said(String text) {
        return text.codePoints().map(character -> isSaid(character) ? character : ' ');
    }

    private static boolean isSaid(int character) {
        return character >= ' '
                && Character.getType(character) != Character.SURROGATE
                && (character & 0xFFFE) != 0xFFFE;
    }

    /**
     * Escapes a text.
     *
     * @param text the text
     * @return it for an element or an attribute
     */
    public static String text(String text) {
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
