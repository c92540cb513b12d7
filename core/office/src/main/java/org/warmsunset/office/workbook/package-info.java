/**
 * All that is stored as one workbook, a sheet for each file of the exchange folder:
 * {@link org.warmsunset.office.workbook.WorkbookWriter}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.warmsunset.office.workbook;

import org.jspecify.annotations.NullMarked;
