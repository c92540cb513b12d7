package org.warmsunset.report;

import org.jspecify.annotations.Nullable;
import org.warmsunset.organisation.Unit;

/**
 * How duties were kept in one unit and all units under it. A finding is counted in the unit to which the elder belonged
 * on its last day, or on the as-of day if that is earlier.
 *
 * @param unit the unit; null for what belongs to none
 * @param members how many pairings, or listed elders, are counted in it
 * @param counts the sums of the findings
 */
public record UnitLine(@Nullable Unit unit, int members, Counts counts) {}
