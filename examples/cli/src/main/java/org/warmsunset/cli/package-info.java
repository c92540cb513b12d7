/** The desk of a programme: its commands over one SQLite file. */
@NullMarked
package org.warmsunset.cli;

import org.jspecify.annotations.NullMarked;
