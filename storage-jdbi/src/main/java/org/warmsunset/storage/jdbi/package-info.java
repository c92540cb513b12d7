/**
 * Keeps a programme in a database through JDBI: {@link org.warmsunset.storage.jdbi.JdbiProgrammeStore} on a SQLite
 * file, in a schema of PostgreSQL 13 or newer, or on the connections that an embedder hands in.
 *
 * <p>A PostgreSQL server may write refused rows to its own log; {@code log_error_verbosity = terse} keeps them out.
 */
@NullMarked
package org.warmsunset.storage.jdbi;

import org.jspecify.annotations.NullMarked;
