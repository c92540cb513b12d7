/** Keeps what is personal under the keys of the store, and leaves nothing of it behind. */
@NullMarked
package org.warmsunset.storage.jdbi.seal;

import org.jspecify.annotations.NullMarked;
