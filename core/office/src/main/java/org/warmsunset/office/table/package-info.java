/**
 * Reads tables as people keep them: {@link org.warmsunset.office.table.TableFile} opens a workbook or a text and gives
 * its rows as texts.
 *
 * @since 0.1.0
 */
@NullMarked
package org.warmsunset.office.table;

import org.jspecify.annotations.NullMarked;
