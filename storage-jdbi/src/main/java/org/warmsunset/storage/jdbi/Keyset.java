package org.warmsunset.storage.jdbi;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.Key;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The keys with which a store is encrypted: AES-256 in GCM for the texts, HMAC with SHA-256 for the indexes of identity
 * numbers. New texts are sealed under the newest key; the older ones open what was sealed under them.
 *
 * <pre>{@code
 * Keyset keys = Keyset.fresh();
 * keys.writeNew(Path.of("town.db.keys"));
 * ProgrammeStore store = JdbiProgrammeStore.sqlite(Path.of("town.db"), keys.cipher());
 * }</pre>
 *
 * <p>Keys need the library {@code com.google.crypto.tink:tink}, and say so when it is missing.
 *
 * <p>What is sealed is lost with its keys: keep a copy of them, and not beside the copies of the database. Immutable;
 * only {@link #secretText} tells the keys.
 */
public final class Keyset {
    private static final Pattern BLANK = Pattern.compile("\\s+");

    private final KeysetHandle texts;
    private final KeysetHandle indexes;

    private Keyset(KeysetHandle texts, KeysetHandle indexes) {
        this.texts = texts;
        this.indexes = indexes;
    }

    /** What should hold keys cannot be used. */
    public static final class InvalidException extends RuntimeException {
        private static final long serialVersionUID = 1;

        /** Why. */
        public enum Reason {
            /** There are no keys in it, or keys of another kind. */
            NO_KEYSET,
            /** Others than the owner may read or write the file. */
            OPEN_TO_OTHERS,
            /** Somebody else changed the file meanwhile. */
            CHANGED
        }

        /** Why. */
        private final Reason reason;

        /** Where the keys should be. */
        private final String place;

        InvalidException(Reason reason, String place) {
            super("%s: %s".formatted(reason, place));
            this.reason = reason;
            this.place = place;
        }

        /** {@return why} */
        public Reason reason() {
            return reason;
        }

        /** {@return where the keys should be: a file, or the text that was given} */
        public String place() {
            return place;
        }
    }

    /** {@return new keys, made at random} */
    public static Keyset fresh() {
        Library.TINK.require();
        return tink(() -> new Keyset(
                KeysetHandle.generateNew(TinkCipher.TEXT_KEYS, TinkCipher.TEXTS),
                KeysetHandle.generateNew(TinkCipher.INDEX_KEYS, TinkCipher.INDEXES)));
    }

    /**
     * Reads keys from their text, such as the content of an environment variable.
     *
     * @param secretText what {@link #secretText} gave
     * @return the keys
     * @throws InvalidException if that is no such text
     */
    public static Keyset parse(String secretText) {
        Library.TINK.require();
        List<String> parts = BLANK.splitAsStream(secretText.strip()).toList();
        try {
            Keyset keys = new Keyset(handle(parts.get(0), TinkCipher.TEXTS), handle(parts.get(1), TinkCipher.INDEXES));
            new TinkCipher(keys.texts, keys.indexes);
            return keys;
        } catch (GeneralSecurityException | RuntimeException e) {
            // What is thrown beneath may hold a part of the text.
            throw new InvalidException(InvalidException.Reason.NO_KEYSET, "the text");
        }
    }

    /**
     * Reads keys from a file.
     *
     * @param file the file
     * @return the keys
     * @throws InvalidException if the file holds no keys, or others than its owner may read or write it
     * @throws java.nio.file.NoSuchFileException if there is no such file
     * @throws IOException if it cannot be read
     */
    public static Keyset read(Path file) throws IOException {
        Library.TINK.require();
        return new KeysetFile(file).read();
    }

    /**
     * Writes these keys to a new file, which only its owner may read or write; the disk has it then. Only
     * {@link JdbiProgrammeStore#rotateKeys} changes one that is there.
     *
     * @param file the file
     * @throws java.nio.file.FileAlreadyExistsException if there is such a file
     * @throws IOException if it cannot be written
     */
    public void writeNew(Path file) throws IOException {
        new KeysetFile(file).writeNew(this);
    }

    boolean isSameAs(Keyset other) {
        return texts.equalsKeyset(other.texts) && indexes.equalsKeyset(other.indexes);
    }

    /** {@return the keys as a text, which whoever keeps it must keep secret: two lines of Tink's JSON} */
    public String secretText() {
        return tink(() -> json(texts, TinkCipher.TEXTS) + "\n" + json(indexes, TinkCipher.INDEXES) + "\n");
    }

    /** {@return the cipher that seals under the newest key and opens under all} */
    public FieldCipher cipher() {
        return tink(() -> new TinkCipher(texts, indexes));
    }

    /** {@return these keys and a new one, the newest} */
    public Keyset rotated() {
        return tink(() -> new Keyset(
                rotated(texts, TinkCipher.TEXT_KEYS, TinkCipher.TEXTS),
                rotated(indexes, TinkCipher.INDEX_KEYS, TinkCipher.INDEXES)));
    }

    /** {@return the newest key only; it opens nothing that was not sealed anew since the others were the newest} */
    public Keyset newestOnly() {
        return tink(() -> new Keyset(newestOnly(texts, TinkCipher.TEXTS), newestOnly(indexes, TinkCipher.INDEXES)));
    }

    /** {@return how many keys there are, counting the two of a time as one} */
    public int size() {
        return texts.size();
    }

    /** Tells how many keys there are, and nothing of them. */
    @Override
    public String toString() {
        return "Keyset of %d".formatted(size());
    }

    private static KeysetHandle rotated(KeysetHandle keys, Parameters kind, Configuration how)
            throws GeneralSecurityException {
        return KeysetHandle.newBuilder(keys)
                .setConfiguration(how)
                .addEntry(KeysetHandle.generateEntryFromParameters(kind)
                        .withRandomId()
                        .makePrimary())
                .build();
    }

    private static KeysetHandle newestOnly(KeysetHandle keys, Configuration how) throws GeneralSecurityException {
        KeysetHandle.Entry newest = keys.getPrimary();
        Key key = newest.getKey();
        return KeysetHandle.newBuilder()
                .setConfiguration(how)
                .addEntry(
                        KeysetHandle.importKey(key).withFixedId(newest.getId()).makePrimary())
                .build();
    }

    private static KeysetHandle handle(String json, Configuration how) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(json, how, InsecureSecretKeyAccess.get());
    }

    private static String json(KeysetHandle keys, Configuration how) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keys, how, InsecureSecretKeyAccess.get());
    }

    private interface Work<T> {
        T run() throws GeneralSecurityException;
    }

    /** Does what can fail only if the platform lacks AES or SHA-256. */
    private static <T> T tink(Work<T> work) {
        try {
            return work.run();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this platform cannot seal", e);
        }
    }
}
