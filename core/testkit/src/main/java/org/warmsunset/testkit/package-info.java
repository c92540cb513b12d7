/**
 * For the tests of those who use or extend the library: {@link org.warmsunset.testkit.StorageContract} proves a store,
 * rule by rule ({@code docs/storage-spi.md} numbers them); {@link org.warmsunset.testkit.DutyAssert} says in one line
 * how a duty stands, of a {@link org.warmsunset.testkit.Scene}; {@link org.warmsunset.testkit.RandomProgramme} makes
 * small programmes of a seed.
 *
 * @since 0.1.0
 */
@NullMarked
package org.warmsunset.testkit;

import org.jspecify.annotations.NullMarked;
