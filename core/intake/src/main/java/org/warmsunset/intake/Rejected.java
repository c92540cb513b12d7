package org.warmsunset.intake;

import java.util.List;

/**
 * A row that was not taken in, and why.
 *
 * @param row the row
 * @param problems what is wrong with it, at least one
 */
public record Rejected(DraftRow<?> row, List<Problem> problems) {
    /**
     * Keeps a copy of the list.
     *
     * @param row the row
     * @param problems what is wrong with it, at least one
     */
    public Rejected {
        problems = List.copyOf(problems);
    }
}
