package org.warmsunset.storage.jdbi;

import java.util.List;
import org.warmsunset.storage.jdbi.sql.TextCipher;

/** The cipher of a store, as its parts need it; another one takes its place when the keys are rotated. */
final class OwnCipher implements TextCipher {
    private volatile FieldCipher cipher;

    OwnCipher(FieldCipher cipher) {
        this.cipher = cipher;
    }

    FieldCipher now() {
        return cipher;
    }

    void become(FieldCipher next) {
        cipher = next;
    }

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
