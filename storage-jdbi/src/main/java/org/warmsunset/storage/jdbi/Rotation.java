package org.warmsunset.storage.jdbi;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.warmsunset.storage.jdbi.Keyset.InvalidException;
import org.warmsunset.storage.jdbi.Keyset.InvalidException.Reason;
import org.warmsunset.storage.jdbi.seal.Seal;
import org.warmsunset.storage.jdbi.sql.Sql;

/**
 * How the keys in a file change, while nobody else writes to the store: a new key is in the file, and the disk has it,
 * before anything is sealed under it, and an old one goes only when all can be opened without it.
 *
 * @param file the file
 * @param seal of the store
 * @param cipher of the store
 */
record Rotation(KeysetFile file, Seal seal, OwnCipher cipher) {
    /** Adds a key for the store to be sealed under. */
    void addKey(Sql sql) {
        cipher.become(changed(sql).cipher());
    }

    /** A newest key that is not yet the store's was added by somebody who died, or for another database. */
    private Keyset changed(Sql sql) {
        try {
            return file.change(known -> {
                seal.requireOpenedBy(sql, new OwnCipher(known.cipher()));
                boolean used =
                        seal.isOpenedBy(sql, new OwnCipher(known.newestOnly().cipher()));
                return used ? known.rotated() : known;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves the newest key only. */
    void forgetOld(Sql sql) {
        try {
            Keyset known = file.read();
            Keyset newest = known.newestOnly();
            seal.requireAllOpenedBy(sql, new OwnCipher(newest.cipher()));
            file.change(now -> {
                if (!now.isSameAs(known)) {
                    throw new InvalidException(Reason.CHANGED, file.path().toString());
                }
                return newest;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
