/**
 * The people of the programme and what is recorded of them, beginning with their
 * {@link org.warmsunset.people.EthnicGroup ethnic group}.
 *
 * <p>All types are immutable, thread-safe and compared by value.
 *
 * @since 0.1.0
 */
@NullMarked
package org.warmsunset.people;

import org.jspecify.annotations.NullMarked;
