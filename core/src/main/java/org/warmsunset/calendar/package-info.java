/**
 * The days that people keep: the traditional festivals of China by the lunar calendar
 * ({@link org.warmsunset.calendar.FestivalCalendar}), as days of UTC+8.
 *
 * @since 0.1.0
 */
@NullMarked
package org.warmsunset.calendar;

import org.jspecify.annotations.NullMarked;
