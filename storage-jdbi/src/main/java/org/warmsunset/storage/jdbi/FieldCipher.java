package org.warmsunset.storage.jdbi;

import java.util.List;

/**
 * Seals what is personal before it is stored, which is to encrypt it for its place, and opens it again: names,
 * addresses, phone and identity numbers, health and other free text about a person. Ids, days, codes and districts are
 * stored as they are, and so are a volunteer's specialities, team and channel and how a relative is related.
 *
 * <p>A store asks for it at each text, from many threads at once, so it should have its keys at hand.
 */
public interface FieldCipher {
    /**
     * Gives the cipher that seals nothing: everybody who can read the database can read what is stored.
     *
     * @return a cipher whose sealed texts are the texts themselves
     */
    static FieldCipher clear() {
        return ClearCipher.INSTANCE;
    }

    /**
     * Seals a text, each time in another way.
     *
     * @param text the text
     * @param context where it is stored; it can be opened as what is stored there only
     * @return the sealed text
     * @throws org.warmsunset.storage.BrokenException if the keys cannot be reached
     */
    String seal(String text, String context);

    /**
     * Opens a text that was sealed under one of the keys.
     *
     * @param sealed the sealed text
     * @param context where it is stored
     * @return the text
     * @throws IllegalArgumentException if it was not sealed under these keys, or not for this context
     * @throws org.warmsunset.storage.BrokenException if the keys cannot be reached
     */
    String open(String sealed, String context);

    /**
     * Gives what is stored beside a sealed text to find it again: under one key always the same for the same text, and
     * of no use without the key.
     *
     * @param text the text
     * @param context where it is stored
     * @return its index under each of the keys, that of the newest first
     * @throws org.warmsunset.storage.BrokenException if the keys cannot be reached
     */
    List<String> indexes(String text, String context);
}
