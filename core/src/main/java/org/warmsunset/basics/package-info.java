/**
 * Small values that everything else is said in: typed ids, {@link org.warmsunset.basics.DateRange day ranges},
 * {@link org.warmsunset.basics.DaySet day sets}, identity numbers, phone numbers and district codes.
 *
 * <p>All types are immutable, thread-safe and compared by value. Nothing here knows a clock, a zone or a locale.
 *
 * @since 0.1.0
 */
@NullMarked
package org.warmsunset.basics;

import org.jspecify.annotations.NullMarked;
