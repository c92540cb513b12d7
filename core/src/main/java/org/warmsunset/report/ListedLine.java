package org.warmsunset.report;

import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;

/**
 * How what is owed to a listed elder, paired or not, was kept.
 *
 * @param elder the elder
 * @param district where she lived on the as-of day, or on the last day of the window if that is earlier
 * @param kept how the duties towards her were kept
 */
public record ListedLine(ElderId elder, DistrictCode district, Kept kept) {}
