/** The web desk. */
@NullMarked
package org.warmsunset.web;

import org.jspecify.annotations.NullMarked;
