package org.warmsunset.storage;

/**
 * Something that is stored and cannot be read, or is not what was stored.
 *
 * @param table the table, such as {@code elder}; empty when it is not known
 * @param id the row, such as {@code E1}, or {@code E1/0} for the first of what hangs on it; empty when it is not known
 * @param column the column, such as {@code address}; empty when it is not known
 */
public record Damage(String table, String id, String column) {}
