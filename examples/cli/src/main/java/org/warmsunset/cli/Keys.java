package org.warmsunset.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.jdbi.FieldCipher;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;
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
    Path file(Path database) {
        return named == null ? database.resolveSibling(database.getFileName() + ".keys") : named;
    }

    /** Whether the keys come from the environment and not from a file. */
    boolean inEnvironment() {
        return named == null && !environment.isBlank();
    }

    /** Gives the keys of a database; those of a new one, or of one in the clear, are made and spoken of. */
    Keyset of(Path database, Messages messages, PrintWriter err) throws IOException {
        Keyset known = known(database);
        if (known != null) {
            return known;
        }
        Path file = file(database);
        // Refuses what is no place for a database, and what is sealed: its keys are missing and not to be made.
        JdbiProgrammeStore.sqlite(database, FieldCipher.clear()).close();
        Keyset keys = Keyset.fresh();
        keys.writeNew(file);
        err.println(messages.say("keys.made", "file", database, "keys", file));
        return keys;
    }

    /** Gives the cipher for a database that is made of a backup, which may be in the clear. */
    FieldCipher ofBackup(Path database) throws IOException {
        Keyset known = known(database);
        return known == null ? FieldCipher.clear() : known.cipher();
    }

    private @Nullable Keyset known(Path database) throws IOException {
        if (inEnvironment()) {
            return Keyset.parse(environment);
        }
        Path file = file(database);
        return Files.exists(file) ? Keyset.read(file) : null;
    }
}
