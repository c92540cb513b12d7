package org.warmsunset.matching;

import java.time.LocalDate;
import java.util.List;

/**
 * The best match of a day: of all ways to pair, the one with the most elders, and among those the one with the greatest
 * sum of scores.
 *
 * @param asOf the day
 * @param proposals the pairs, ordered by elder
 * @param unmatched the elders who take part and have nobody, ordered by id
 */
public record Matching(LocalDate asOf, List<Proposal> proposals, List<Unmatched> unmatched) {
    /**
     * Keeps copies of the lists.
     *
     * @param asOf the day
     * @param proposals the pairs, ordered by elder
     * @param unmatched the elders who take part and have nobody, ordered by id
     */
    public Matching {
        proposals = List.copyOf(proposals);
        unmatched = List.copyOf(unmatched);
    }

    /** {@return how many elders have somebody} */
    public int matched() {
        return proposals.size();
    }

    /** {@return the sum of all scores} */
    public long score() {
        return proposals.stream().mapToLong(proposal -> proposal.pair().score()).sum();
    }
}
