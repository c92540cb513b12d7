/**
 * Who carries the programme: {@link org.warmsunset.organisation.Unit units}, which form a tree, and the
 * {@link org.warmsunset.organisation.Team teams} of volunteers.
 *
 * <p>All types are immutable, thread-safe and compared by value.
 *
 * @since 0.1.0
 */
@NullMarked
package org.warmsunset.organisation;

import org.jspecify.annotations.NullMarked;
