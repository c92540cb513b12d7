package org.warmsunset.storage.jdbi.sql;

import java.util.List;

/** Seals texts for the places where they are stored, and opens them again. */
public interface TextCipher {
    /** Seals a text for a place. */
    String seal(String text, String context);

    /**
     * Opens what was sealed for a place.
     *
     * @throws IllegalArgumentException if it was not
     */
    String open(String sealed, String context);

    /** Gives what a sealed text is found by, under each key, that of the newest first. */
    List<String> indexes(String text, String context);
}
