package org.warmsunset.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.jdbi.FieldCipher;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;

/** Where a programme is: a file, or a PostgreSQL database. */
final class Place {
    private static final String HOST = "([\\w.-]*|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?";
    private static final Pattern DATABASE =
            Pattern.compile("jdbc:postgresql:(//%1$s(,%1$s)*(/[^?@/]*)?|[^?@/:]*)(\\?.*)?".formatted(HOST));

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
        if (Typed.holdsSecret(typed)) {
            throw DeskException.wrongUse("db.secret");
        }
        if (!Typed.isUrl(typed)) {
            return of(Path.of(typed));
        }
        if (!DATABASE.matcher(typed).matches()) {
            throw DeskException.wrongUse("db.unknown");
        }
        return new Place(null, typed);
    }

    /** Refuses a place without a programme, and makes none there. */
    void require() throws IOException {
        boolean there = file == null ? JdbiProgrammeStore.hasTables(url) : Files.exists(file) && Files.size(file) > 0;
        if (!there) {
            throw DeskException.wrongUse(file == null ? "database.none" : "store.none", "file", this);
        }
    }

    boolean isDatabase() {
        return file == null;
    }

    /** {@return the file; null for a database} */
    @Nullable
    Path file() {
        return file;
    }

    JdbiProgrammeStore open(FieldCipher cipher) {
        return file == null ? JdbiProgrammeStore.postgresql(url, cipher) : JdbiProgrammeStore.sqlite(file, cipher);
    }

    /** The file, or the URL without its parameters. */
    @Override
    public String toString() {
        return file == null ? url.replaceFirst("\\?.*", "") : file.toString();
    }
}
