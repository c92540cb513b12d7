/**
 * Who touched whose personal data, why, and what she was given: the {@link org.warmsunset.access.JournalEntry entries}
 * of the access journal, and the files of a person.
 *
 * <p>All types are immutable, thread-safe and compared by value.
 *
 * @since 0.1.0
 */
@NullMarked
package org.warmsunset.access;

import org.jspecify.annotations.NullMarked;
