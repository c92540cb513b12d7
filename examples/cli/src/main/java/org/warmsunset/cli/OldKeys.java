package org.warmsunset.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.jdbi.FieldCipher;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;
import org.warmsunset.storage.jdbi.Keyset;
import org.warmsunset.storage.jdbi.SqliteOption;

/**
 * The keys in a file but the newest, which backups and other databases may need.
 *
 * @param file the file
 * @param all the keys in it
 */
record OldKeys(Path file, Keyset all) {
    static OldKeys in(Path file) throws IOException {
        return new OldKeys(file, Keyset.read(file));
    }

    /** The files in the folders of the keys and of a programme, which needs none, that no other key opens. */
    List<Path> neededBy(Place place) throws IOException {
        TreeSet<Path> folders = new TreeSet<>();
        folders.add(folder(file));
        if (place.file() != null) {
            folders.add(folder(place.file()));
        }
        List<Path> needing = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(Files::isRegularFile)
                        .filter(this::isNeededBy)
                        .sorted()
                        .forEach(needing::add);
            }
        }
        return needing;
    }

    private static Path folder(Path file) throws IOException {
        return file.toRealPath().resolveSibling("");
    }

    private boolean isNeededBy(Path other) {
        return opens(all.cipher(), other) && !opens(all.newestOnly().cipher(), other);
    }

    private static boolean opens(FieldCipher cipher, Path other) {
        try {
            JdbiProgrammeStore.sqlite(other, cipher, SqliteOption.READ_ONLY).close();
            return true;
        } catch (BrokenException e) {
            return false;
        }
    }
}
