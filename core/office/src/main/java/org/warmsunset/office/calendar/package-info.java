/**
 * What is to be done, as a calendar that a phone subscribes to:
 * {@link org.warmsunset.office.calendar.WorklistCalendar}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.warmsunset.office.calendar;

import org.jspecify.annotations.NullMarked;
