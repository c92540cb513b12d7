package org.warmsunset.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How duties were kept, in all, by district, and by unit if somebody asked for it.
 *
 * @param members how many pairings, or listed elders
 * @param totals the sums over all findings
 * @param districts the sums by district, ordered by code
 * @param units the sums of every unit and what is under it, ordered by id, and last of what belongs to none, if there
 *     is any; those of the roots and the last one add up to the totals; null when nobody asked for them
 */
public record Sums(
        int members,
        Counts totals,
        List<DistrictLine> districts,
        @Nullable List<UnitLine> units) {
    /**
     * Keeps copies of the lists.
     *
     * @param members how many pairings, or listed elders
     * @param totals the sums over all findings
     * @param districts the sums by district, ordered by code
     * @param units the sums of every unit; null when nobody asked for them
     */
    public Sums {
        districts = List.copyOf(districts);
        units = units == null ? null : List.copyOf(units);
    }

    /**
     * Makes sums for which nobody asked by unit.
     *
     * @param members how many pairings, or listed elders
     * @param totals the sums over all findings
     * @param districts the sums by district, ordered by code
     */
    public Sums(int members, Counts totals, List<DistrictLine> districts) {
        this(members, totals, districts, null);
    }
}
