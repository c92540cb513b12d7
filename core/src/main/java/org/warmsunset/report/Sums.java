package org.warmsunset.report;

import java.util.List;

/**
 * How duties were kept, in all and by district.
 *
 * @param members how many pairings, or listed elders
 * @param totals the sums over all findings
 * @param districts the sums by district, ordered by code
 */
public record Sums(int members, Counts totals, List<DistrictLine> districts) {
    /**
     * Keeps a copy of the list.
     *
     * @param members how many pairings, or listed elders
     * @param totals the sums over all findings
     * @param districts the sums by district, ordered by code
     */
    public Sums {
        districts = List.copyOf(districts);
    }
}
