package org.warmsunset.archive;

import java.util.Optional;

/** What kind of answer a survey form has: blank, 不详 and 无 are three different ones. */
public enum Answer {
    /** It was not asked: the form is blank there. */
    NOT_ASKED,
    /** It was asked, and is not known 不详. */
    NOT_KNOWN,
    /** It was asked, and there is none 无. */
    NONE,
    /** It was asked and told. */
    TOLD;

    /**
     * Tells what kind of answer a text is.
     *
     * @param text the text; empty when the form is blank there
     * @return its kind
     */
    public static Answer of(Optional<String> text) {
        String bare = text.map(String::strip).orElse("");
        return switch (bare) {
            case "" -> NOT_ASKED;
            case "不详" -> NOT_KNOWN;
            case "无" -> NONE;
            default -> TOLD;
        };
    }
}
