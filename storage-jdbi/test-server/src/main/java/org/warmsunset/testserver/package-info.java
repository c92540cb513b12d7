/** A real PostgreSQL, {@link org.warmsunset.testserver.PostgresServer}, for tests and benchmarks. */
@NullMarked
package org.warmsunset.testserver;

import org.jspecify.annotations.NullMarked;
