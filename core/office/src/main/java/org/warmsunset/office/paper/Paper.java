package org.warmsunset.office.paper;

import java.util.List;
import java.util.Locale;

/**
 * A document in A4 to print, as blocks that know nothing of a file format. Holds personal data: {@link #toString()}
 * says how long it is and no more.
 *
 * @param title the title, for the list of documents and for screen readers
 * @param language the language of its words
 * @param leaves the leaves, each of which begins a page
 */
public record Paper(String title, Locale language, List<Leaf> leaves) {
    /** The width between the margins, in millimetres. */
    public static final int WIDTH = 190;

    /**
     * Keeps a copy of the list.
     *
     * @param title the title
     * @param language the language of its words
     * @param leaves the leaves, each of which begins a page
     */
    public Paper {
        leaves = List.copyOf(leaves);
    }

    /** {@return the title and how many leaves there are} */
    @Override
    public String toString() {
        return "%s, %d leaves".formatted(title, leaves.size());
    }
}
