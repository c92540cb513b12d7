/**
 * What values consist of: a {@link org.warmsunset.kind.Kind kind} describes the {@link org.warmsunset.kind.Field
 * fields} of a value once, and files, stores, JSON, erasure and checks follow from it.
 *
 * <p>All types are immutable and thread-safe, but for the builders.
 *
 * @since 0.1.0
 */
@NullMarked
package org.warmsunset.kind;

import org.jspecify.annotations.NullMarked;
