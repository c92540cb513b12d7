/**
 * Text within XML and HTML.
 *
 * @since 0.1.0
 */
@NullMarked
package org.warmsunset.office.markup;

import org.jspecify.annotations.NullMarked;
