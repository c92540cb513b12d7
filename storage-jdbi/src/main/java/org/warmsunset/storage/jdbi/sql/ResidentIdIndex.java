package org.warmsunset.storage.jdbi.sql;

import java.util.List;

/** The index by which a sealed identity number is found again. */
public final class ResidentIdIndex {
    /** The column of the number. */
    public static final String NUMBER = "resident_id";

    /** The column of the index. */
    public static final String COLUMN = "resident_id_index";

    private ResidentIdIndex() {}

    /** The indexes of a number in a table, that under the newest key first. */
    static List<String> of(String number, String table, TextCipher cipher) {
        return cipher.indexes(number, table + '.' + NUMBER);
    }
}
