/** Side-by-side runs against named peers, whose answers must be the same. */
@NullMarked
package org.warmsunset.bench;

import org.jspecify.annotations.NullMarked;
