package org.warmsunset.matching;

/**
 * An elder and a volunteer who are proposed to each other.
 *
 * @param pair the two
 * @param equalOptimum whether another match, just as good, does without this pair
 */
public record Proposal(Pair pair, boolean equalOptimum) {}
