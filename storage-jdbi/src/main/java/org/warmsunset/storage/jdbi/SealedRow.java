package org.warmsunset.storage.jdbi;

/**
 * The row to which sealed texts belong: what is copied to another row or column cannot be opened there.
 *
 * @param table its table
 * @param id its key
 */
record SealedRow(String table, String id) {
    static SealedRow of(String table, Object... key) {
        StringBuilder id = new StringBuilder();
        for (Object part : key) {
            id.append('/').append(part);
        }
        return new SealedRow(table, id.toString());
    }

    /** The context in which a column is sealed. */
    String context(String column) {
        return table + '.' + column + id;
    }
}
