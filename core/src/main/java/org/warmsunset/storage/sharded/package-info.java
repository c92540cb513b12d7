/**
 * A programme over several stores: {@link org.warmsunset.storage.sharded.ShardedStore} sends each unit of work to the
 * store that keeps its elder, as {@link org.warmsunset.storage.sharded.Slots} say, and puts the answers of all
 * together. {@code docs/many-databases.md} says when that is worth its price.
 *
 * @since 0.1.0
 */
@NullMarked
package org.warmsunset.storage.sharded;

import org.jspecify.annotations.NullMarked;
