package org.warmsunset.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.jdbi.FieldCipher;
import org.warmsunset.storage.jdbi.Keyset;

/** The keys of a database: named, in the environment, or in a file beside it, which a new database gets. */
final class Keys {
    /** The environment variable with the keys themselves. */
    static final String VARIABLE = "WARM_SUNSET_KEYS";

    private final @Nullable Path named;
    private final String environment;

    Keys(@Nullable Path named, Terminal terminal) {
        this.named = named;
        this.environment = terminal.environment().getOrDefault(VARIABLE, "");
    }

    /** The file with the keys of a database. */
    Path file(Place place) {
        if (named != null) {
            return named;
        }
        Path database = place.file();
        if (database == null) {
            throw DeskException.wrongUse("keys.database", "variable", VARIABLE);
        }
        return database.resolveSibling(database.getFileName() + ".keys");
    }

    /** Whether the keys come from the environment and not from a file. */
    boolean inEnvironment() {
        return named == null && !environment.isBlank();
    }

    /**
     * Gives the keys of a database; those of a new one, or of a file in the clear, are made and spoken of.
     *
     * @throws DeskException if there are none, and it may not be made
     */
    Keyset of(Place place, boolean mayMake, Messages messages, PrintWriter err) throws IOException {
        Keyset known = known(place);
        if (known != null) {
            return known;
        }
        Path file = file(place);
        if (place.isDatabase() && !mayMake) {
            throw DeskException.wrongUse("keys.missing", "keys", file, "file", place, "variable", VARIABLE);
        }
        // Refuses what is no place for a database, and what is sealed: its keys are missing and not to be made.
        try {
            place.open(FieldCipher.clear()).close();
        } catch (BrokenException e) {
            // Somebody else may have made both since we looked.
            Keyset made = known(place);
            if (e.reason() != BrokenException.Cause.WRONG_KEY || made == null) {
                throw e;
            }
            return made;
        }
        Keyset keys = Keyset.fresh();
        try {
            keys.writeNew(file);
        } catch (FileAlreadyExistsException e) {
            // Somebody else was quicker.
            return Keyset.read(file);
        }
        err.println(messages.say("keys.made", "file", place, "keys", file));
        return keys;
    }

    /** Gives the cipher for a database that is made of a backup, which may be in the clear. */
    FieldCipher ofBackup(Place place) throws IOException {
        Keyset known = known(place);
        return known == null ? FieldCipher.clear() : known.cipher();
    }

    private @Nullable Keyset known(Place place) throws IOException {
        if (inEnvironment()) {
            return ofEnvironment();
        }
        Path file = file(place);
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString());
        }
        return Files.exists(file) ? Keyset.read(file) : null;
    }

    private Keyset ofEnvironment() {
        try {
            return Keyset.parse(environment);
        } catch (Keyset.InvalidException e) {
            throw DeskException.problem("keys." + e.reason(), "place", VARIABLE);
        }
    }
}
