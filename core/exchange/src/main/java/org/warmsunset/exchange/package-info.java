/**
 * Moves a programme between systems: {@link org.warmsunset.exchange.ExchangeFolder} reads a folder of CSV files,
 * {@link org.warmsunset.exchange.ExchangeWriter} writes one, and {@link org.warmsunset.exchange.ReportJson} writes the
 * reports as JSON.
 *
 * @since 0.1.0
 */
@NullMarked
package org.warmsunset.exchange;

import org.jspecify.annotations.NullMarked;
