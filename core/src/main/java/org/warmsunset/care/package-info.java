/**
 * What was done for an elder: {@link org.warmsunset.care.ServiceRecord service records} 服务记录 are the truth, and
 * {@link org.warmsunset.care.CareDays care days} are their projection to {@linkplain org.warmsunset.basics.DaySet sets
 * of days}, which is all that the duty rules ever look at. A {@link org.warmsunset.care.CaseFile case file} holds what
 * judging one elder's pairings takes: ids and days, no name.
 *
 * <p>All types are immutable, thread-safe and compared by value.
 *
 * @since 0.1.0
 */
@NullMarked
package org.warmsunset.care;

import org.jspecify.annotations.NullMarked;
