/**
 * Reads tables as people keep them: {@link org.warmsunset.office.table.Workbook} opens a workbook and gives its rows as
 * texts.
 *
 * @since 0.1.0
 */
@NullMarked
package org.warmsunset.office.table;

import org.jspecify.annotations.NullMarked;
