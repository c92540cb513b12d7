/**
 * The reference adapter: {@link org.warmsunset.storage.memory.MemoryProgrammeStore} keeps a programme in memory, as
 * strictly as a database would and only for as long as it is open.
 *
 * @since 0.1.0
 */
@NullMarked
package org.warmsunset.storage.memory;

import org.jspecify.annotations.NullMarked;
