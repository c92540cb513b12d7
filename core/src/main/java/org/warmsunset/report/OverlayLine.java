package org.warmsunset.report;

/**
 * How the extra duties of some days were kept.
 *
 * @param overlay the name of the overlay
 * @param counts the sums of its findings
 */
public record OverlayLine(String overlay, Counts counts) {}
