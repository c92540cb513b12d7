package org.warmsunset.office.paper;

import java.util.List;

/** A font lacks characters that a paper has. Nothing is written. */
public final class MissingGlyphsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<MissingGlyph> missing;

    MissingGlyphsException(List<MissingGlyph> missing) {
        super("the font lacks %d characters".formatted(missing.size()));
        this.missing = List.copyOf(missing);
    }

    /** {@return the characters and their places, in the order of the paper, each place once} */
    public List<MissingGlyph> missing() {
        return missing;
    }
}
