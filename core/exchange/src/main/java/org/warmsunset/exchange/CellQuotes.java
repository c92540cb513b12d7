package org.warmsunset.exchange;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a text for a formula: before {@code =}, {@code +}, {@code -} and {@code @} at the
 * beginning of a cell stands an apostrophe, which is taken away on the way back. A text that begins with such an
 * apostrophe itself gets one more, so that each text comes back as it was.
 *
 * <pre>{@code
 * CellQuotes.quoted("+86 139 0000 0002");     // '+86 139 0000 0002
 * CellQuotes.unquoted("'+86 139 0000 0002");  // +86 139 0000 0002
 * }</pre>
 */
public final class CellQuotes {
    private static final char QUOTE = '\'';
    private static final Pattern FORMULA = Pattern.compile("'*[=+@\\-].*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("'+[=+@\\-].*", Pattern.DOTALL);

    private CellQuotes() {}

    /**
     * Quotes a text for a spreadsheet.
     *
     * @param text the text
     * @return what stands in the cell
     */
    public static String quoted(String text) {
        return FORMULA.matcher(text).matches() ? QUOTE + text : text;
    }

    /** Quotes only what would lose an apostrophe on the way back. */
    static String kept(String text) {
        return QUOTED.matcher(text).matches() ? QUOTE + text : text;
    }

    /**
     * Takes the quote away.
     *
     * @param cell what stands in the cell
     * @return the text
     */
    public static String unquoted(String cell) {
        boolean quoted = !cell.isEmpty()
                && cell.charAt(0) == QUOTE
                && QUOTED.matcher(cell).matches();
        return quoted ? cell.substring(1) : cell;
    }
}
