/**
 * The rules for a front end in JavaScript: {@link org.warmsunset.browser.Exports} is compiled, with all that it
 * reaches, to a module that {@code index.js} wraps.
 *
 * @since 0.1.0
 */
@NullMarked
package org.warmsunset.browser;

import org.jspecify.annotations.NullMarked;
