package org.warmsunset.office.paper;

/**
 * A character that a font cannot show.
 *
 * @param leaf the name of the leaf on which it stands
 * @param label what is asked where it stands, such as 姓名; empty outside of a table
 * @param character the character, as a code point
 */
public record MissingGlyph(String leaf, String label, int character) {
    /** {@return such as {@code P7 姓名 U+2B4F3}} */
    @Override
    public String toString() {
        return "%s %s U+%04X".formatted(leaf, label, character);
    }
}
