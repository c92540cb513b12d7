/** The registers, the care log and the journal over one transaction. */
@NullMarked
package org.warmsunset.storage.jdbi.tables;

import org.jspecify.annotations.NullMarked;
