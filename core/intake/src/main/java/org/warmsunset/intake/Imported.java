package org.warmsunset.intake;

import java.util.List;
import java.util.Map;

/**
 * What was taken in, what was not, and why.
 *
 * @param counts how many rows of each file became what, in the order of {@link DraftType#all()}
 * @param rejected the rows that were not taken in, by file and line
 */
public record Imported(Map<DraftType<?>, Count> counts, List<Rejected> rejected) {
    /**
     * What became of the rows of a file.
     *
     * @param added how many are new
     * @param changed how many replaced what was stored
     * @param unchanged how many were stored already
     * @param rejected how many were not taken in
     */
    public record Count(long added, long changed, long unchanged, long rejected) {}

    /**
     * Keeps a copy of the list.
     *
     * @param counts how many rows of each file became what, in the order of {@link DraftType#all()}
     * @param rejected the rows that were not taken in, by file and line
     */
    public Imported {
        rejected = List.copyOf(rejected);
    }

    /** {@return everything that was wrong, by file and line} */
    public List<Problem> problems() {
        return rejected.stream().flatMap(row -> row.problems().stream()).toList();
    }
}
