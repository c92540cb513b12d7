/**
 * A made-up Harbin programme, the sample that people import first: {@link org.warmsunset.town.Town} writes it as an
 * exchange folder. Nobody in it exists: the identity numbers carry a county that was never assigned, and the mobile
 * numbers a prefix that was never given out.
 */
@NullMarked
package org.warmsunset.town;

import org.jspecify.annotations.NullMarked;
