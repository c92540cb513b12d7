package org.warmsunset.storage.jdbi;

import java.util.List;
import org.warmsunset.storage.jdbi.sql.TextCipher;

/** The cipher with which a store was opened, as its parts need it. */
record OwnCipher(FieldCipher cipher) implements TextCipher {
    @Override
    public String seal(String text, String context) {
        return cipher.seal(text, context);
    }

    @Override
    public String open(String sealed, String context) {
        return cipher.open(sealed, context);
    }

    @Override
    public List<String> indexes(String text, String context) {
        return cipher.indexes(text, context);
    }
}
