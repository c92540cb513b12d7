/**
 * Keeps a programme in a database through JDBI: {@link org.warmsunset.storage.jdbi.JdbiProgrammeStore} on a SQLite
 * file, or on the connections that an embedder hands in.
 *
 * @since 0.1.0
 */
@NullMarked
package org.warmsunset.storage.jdbi;

import org.jspecify.annotations.NullMarked;
