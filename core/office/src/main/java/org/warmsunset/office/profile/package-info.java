/**
 * Takes any table in by a profile, which is data: {@link org.warmsunset.office.profile.Profile} says under which
 * headings what stands, and {@link org.warmsunset.office.profile.ProfileRows} gives the rows of the exchange folder
 * that a table makes.
 *
 * @since 0.1.0
 */
@NullMarked
package org.warmsunset.office.profile;

import org.jspecify.annotations.NullMarked;
