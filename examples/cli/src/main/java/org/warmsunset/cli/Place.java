package org.warmsunset.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.jdbi.FieldCipher;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;

/** Where a programme is: a file, or a PostgreSQL database. */
final class Place {
    private static final Pattern SECRET = Pattern.compile("@|[?&][a-z]*password=", Pattern.CASE_INSENSITIVE);

    private final @Nullable Path file;
    private final String url;

    private Place(@Nullable Path file, String url) {
        this.file = file;
        this.url = url;
    }

    static Place of(Path file) {
        return new Place(file, "");
    }

    /**
     * Reads what was typed.
     *
     * @throws DeskException if it is a URL of something else, or holds a password, which everybody on the machine could
     *     see
     */
    static Place parse(String typed) {
        if (!typed.startsWith("jdbc:")) {
            return of(Path.of(typed));
        }
        if (SECRET.matcher(typed).find()) {
            throw DeskException.wrongUse("db.secret");
        }
        if (!typed.startsWith("jdbc:postgresql:")) {
            throw DeskException.wrongUse("db.unknown");
        }
        return new Place(null, typed);
    }

    /** Tells whether there can be a programme; of a database only a look into it can tell. */
    boolean mayHold() {
        return file == null || Files.exists(file);
    }

    boolean isDatabase() {
        return file == null;
    }

    ProgrammeStore open() {
        return file == null
                ? JdbiProgrammeStore.postgresql(url, FieldCipher.clear())
                : JdbiProgrammeStore.sqlite(file, FieldCipher.clear());
    }

    /** The file, or the URL without its parameters. */
    @Override
    public String toString() {
        return file == null ? url.replaceFirst("\\?.*", "") : file.toString();
    }
}
