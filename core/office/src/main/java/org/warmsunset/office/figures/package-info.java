/**
 * What is told about a programme outside of it: {@link org.warmsunset.office.figures.Figures} as a page with charts, or
 * as a workbook. Each table says by what rule it counts. People stand in it by their ids.
 *
 * @since 0.1.0
 */
@NullMarked
package org.warmsunset.office.figures;

import org.jspecify.annotations.NullMarked;
