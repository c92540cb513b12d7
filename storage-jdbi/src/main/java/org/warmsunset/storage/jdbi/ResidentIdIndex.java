package org.warmsunset.storage.jdbi;

import java.util.List;

/** The index by which a sealed identity number is found again. */
final class ResidentIdIndex {
    /** The column of the number. */
    static final String NUMBER = "resident_id";

    /** The column of the index. */
    static final String COLUMN = "resident_id_index";

    private ResidentIdIndex() {}

    /** The indexes of a number in a table, that under the newest key first. */
    static List<String> of(String number, String table, FieldCipher cipher) {
        return cipher.indexes(number, table + '.' + NUMBER);
    }
}
