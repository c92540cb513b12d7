/** Where a database lies: files, URLs, the tables that must be there, copies. */
@NullMarked
package org.warmsunset.storage.jdbi.place;

import org.jspecify.annotations.NullMarked;
