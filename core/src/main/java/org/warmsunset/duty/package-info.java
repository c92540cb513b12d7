/**
 * What a pairing owes and whether it was done: the four musts 四个必须 and the knows 四个知道 of the plan of 2019. The
 * {@link org.warmsunset.duty.RuleBook rule book} is data; {@link org.warmsunset.duty.Duties} judges a pairing by it and
 * gives a {@link org.warmsunset.duty.Verdict} for each {@link org.warmsunset.duty.Duty} and period, or a
 * {@link org.warmsunset.duty.Finding} that explains itself.
 *
 * <p>Judging is a pure function of facts, rule data, the as-of day and what was known: no clock, zone or locale takes
 * part. All types are immutable and thread-safe unless they say otherwise.
 *
 * @since 0.1.0
 */
@NullMarked
package org.warmsunset.duty;

import org.jspecify.annotations.NullMarked;
