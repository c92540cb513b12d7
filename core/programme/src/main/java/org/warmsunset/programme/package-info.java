/**
 * The door for embedders: {@link org.warmsunset.programme.WarmSunset} joins a store, a rule book, a festival calendar
 * and a clock, and is the only place that asks a clock. {@code RuleBooks} of the exchange module reads rule data.
 *
 * @since 0.1.0
 */
@NullMarked
package org.warmsunset.programme;

import org.jspecify.annotations.NullMarked;
