package org.warmsunset.storage.jdbi.sql;

/**
 * The row to which sealed texts belong: what is copied to another row or column cannot be opened there.
 *
 * @param table its table
 * @param id its key
 */
public record RowContext(String table, String id) {
    public static RowContext of(String table, Object... key) {
        StringBuilder id = new StringBuilder();
        for (Object part : key) {
            id.append('/').append(part);
        }
        return new RowContext(table, id.toString());
    }

    /** The context in which a column is sealed. */
    public String context(String column) {
        return table + '.' + column + id;
    }
}
