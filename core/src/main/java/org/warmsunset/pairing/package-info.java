/**
 * Who cares for whom: a {@link org.warmsunset.pairing.Pairing} 结对 joins one volunteer to one elder from a first day on.
 * With it go its {@link org.warmsunset.pairing.Suspension suspensions} 暂停, the two-way
 * {@link org.warmsunset.pairing.ContactCard contact card} 双向联系卡 and the {@link org.warmsunset.pairing.KnownFact facts}
 * that the volunteer knows of her elder 四个知道.
 *
 * <p>All types are immutable, thread-safe and compared by value.
 *
 * @since 0.1.0
 */
@NullMarked
package org.warmsunset.pairing;

import org.jspecify.annotations.NullMarked;
