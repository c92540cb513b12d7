package org.warmsunset.storage.jdbi;

import java.util.List;

/** Leaves all texts as they are. */
enum ClearCipher implements FieldCipher {
    /** The only one. */
    INSTANCE;

    @Override
    public String seal(String text, String context) {
        return text;
    }

    @Override
    public String open(String sealed, String context) {
        return sealed;
    }

    @Override
    public List<String> indexes(String text, String context) {
        return List.of(text);
    }
}
