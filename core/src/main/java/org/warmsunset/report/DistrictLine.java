package org.warmsunset.report;

import org.warmsunset.basics.DistrictCode;

/**
 * How duties were kept in one district. A finding is counted where the elder lived on its last day, or on the as-of day
 * if that is earlier, so that a move never rewrites a closed quarter.
 *
 * @param district the district
 * @param members how many pairings, or listed elders, are counted in it
 * @param counts the sums of the findings
 */
public record DistrictLine(DistrictCode district, int members, Counts counts) {}
