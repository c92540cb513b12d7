/**
 * What a federation asks at the end of a month or a year: how well the duties were kept, by
 * {@linkplain org.warmsunset.report.PairingLine pairing}, district and programme, and which elders
 * {@linkplain org.warmsunset.report.ElderLine heard nobody}. A {@link org.warmsunset.report.Report} is built from case
 * files.
 *
 * @since 0.1.0
 */
@NullMarked
package org.warmsunset.report;

import org.jspecify.annotations.NullMarked;
