/**
 * Who should care for whom 对接: {@link org.warmsunset.matching.Matchmaker} proposes pairings for the elders who have
 * none, from the volunteers who have room: as many elders as can be, and of all such ways the one with the greatest sum
 * of scores. It is proved, says its reasons, and tells what another pairing would cost. People decide.
 *
 * <p>All types that others see are immutable and thread-safe.
 *
 * @since 0.1.0
 */
@NullMarked
package org.warmsunset.matching;

import org.jspecify.annotations.NullMarked;
