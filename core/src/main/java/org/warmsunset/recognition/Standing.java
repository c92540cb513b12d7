package org.warmsunset.recognition;

import org.warmsunset.basics.VolunteerId;

/**
 * How a volunteer stands who has a pairing in a report.
 *
 * @param volunteer the volunteer
 * @param rate over the findings of her pairings, those of overlays apart
 * @param activeDays on how many days of the window, up to the as-of day, a pairing of hers is active
 * @param silence the longest silence among the elders of those pairings
 */
public record Standing(VolunteerId volunteer, Rate rate, int activeDays, int silence) {}
