package org.warmsunset.report;

import org.warmsunset.basics.DistrictCode;

/**
 * How the pairings of one district kept their duties; a pairing is counted where its elder lives.
 *
 * @param district the district
 * @param pairings how many pairings
 * @param counts the sums of their counts
 */
public record DistrictLine(DistrictCode district, int pairings, Counts counts) {}
