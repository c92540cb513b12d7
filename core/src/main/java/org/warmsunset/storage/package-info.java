/**
 * The SPI that a store implements: {@link org.warmsunset.storage.ProgrammeStore} gives
 * {@linkplain org.warmsunset.storage.ReadSession reading} and {@linkplain org.warmsunset.storage.WriteSession writing}
 * sessions, and these hand out small registers. The testkit's storage contract proves an implementation;
 * {@code docs/storage-spi.md} has the rules by number.
 *
 * <p>An operation ends in one of four ways: it is done; it is refused ({@link org.warmsunset.storage.RefusedException},
 * with what stands in the way); the store is broken ({@link org.warmsunset.storage.BrokenException}); or nobody knows
 * ({@link org.warmsunset.storage.UnknownOutcomeException}: read before you retry).
 *
 * @since 0.1.0
 */
@NullMarked
package org.warmsunset.storage;

import org.jspecify.annotations.NullMarked;
