/**
 * The archive 档案 of a person: dated entries that are only ever added, and what is in force on a day.
 *
 * <p>All types are immutable, thread-safe and compared by value.
 *
 * @since 0.1.0
 */
@NullMarked
package org.warmsunset.archive;

import org.jspecify.annotations.NullMarked;
