/** The ten lines of the README. */
@NullMarked
package org.warmsunset.quickstart;

import org.jspecify.annotations.NullMarked;
