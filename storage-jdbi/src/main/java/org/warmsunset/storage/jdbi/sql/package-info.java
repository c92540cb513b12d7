/**
 * Statements on one connection: how they are prepared and run, how values become parameters and rows become values, and
 * where one database differs from another.
 */
@NullMarked
package org.warmsunset.storage.jdbi.sql;

import org.jspecify.annotations.NullMarked;
