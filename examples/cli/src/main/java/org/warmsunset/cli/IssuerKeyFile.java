package org.warmsunset.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.warmsunset.exchange.PrivateFile;
import org.warmsunset.programme.IssuerKeys;

/**
 * The file with the keys of those who issue certificates: named, or beside the programme's file. Lines are only added.
 */
final class IssuerKeyFile {
    private final @Nullable Path named;
    private final Place place;

    IssuerKeyFile(@Nullable Path named, Place place) {
        this.named = named;
        this.place = place;
    }

    Path path() {
        if (named != null) {
            return named;
        }
        Path database = place.file();
        if (database == null) {
            throw DeskException.wrongUse("certificate.keys");
        }
        return database.resolveSibling(database.getFileName() + ".issuers");
    }

    /** The keys; none when there is no file. */
    IssuerKeys read() throws IOException {
        try {
            return IssuerKeys.parse(Files.exists(path()) ? Files.readString(path()) : "");
        } catch (IllegalArgumentException e) {
            throw DeskException.problem(
                    "certificate.keys-unreadable", "file", path(), "problem", String.valueOf(e.getMessage()));
        }
    }

    /** Makes the key of an issuer, in a file that only its owner may read. */
    void add(String issuer) throws IOException {
        if (!Files.exists(path())) {
            PrivateFile.create(path()).close();
        }
        Files.writeString(
                path(), IssuerKeys.newLine(issuer) + "\n", StandardOpenOption.APPEND, StandardOpenOption.SYNC);
    }
}
