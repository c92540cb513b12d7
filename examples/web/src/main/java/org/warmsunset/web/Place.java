package org.warmsunset.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;
import org.warmsunset.storage.jdbi.Keyset;

/** Where the programme and the accounts are: an SQLite file with the accounts beside it, or a PostgreSQL database. */
final class Place {
    private static final String DATABASE = "jdbc:postgresql:";

    private final String text;

    Place(String text) {
        this.text = text;
    }

    private boolean isDatabase() {
        return text.startsWith(DATABASE);
    }

    /** Opens the programme, which is made when it is not there. */
    ProgrammeStore open(Keyset keyset) {
        return isDatabase()
                ? JdbiProgrammeStore.postgresql(text, keyset.cipher())
                : JdbiProgrammeStore.sqlite(Path.of(text), keyset.cipher());
    }

    Accounts accounts() throws IOException {
        if (isDatabase()) {
            return new Accounts(Jdbi.create(text));
        }
        Path file = beside(".accounts");
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return new Accounts(Jdbi.create("jdbc:sqlite:" + file));
    }

    /** The keys of a file, or those that a new programme gets. */
    Keyset keys(@Nullable Path named) throws IOException {
        Path file = named == null ? beside(".keys") : named;
        if (!Files.exists(file)) {
            if (isDatabase() || Files.exists(Path.of(text))) {
                throw new IllegalArgumentException("there are no keys in " + file);
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            Keyset.fresh().writeNew(file);
        }
        return Keyset.read(file);
    }

    private Path beside(String suffix) {
        if (isDatabase()) {
            throw new IllegalArgumentException("the keys of a database are in a file: name it with --keys");
        }
        return Path.of(text + suffix);
    }
}
