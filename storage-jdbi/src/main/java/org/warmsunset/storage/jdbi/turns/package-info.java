/** How those who write to a SQLite file share one commit. */
@NullMarked
package org.warmsunset.storage.jdbi.turns;

import org.jspecify.annotations.NullMarked;
