package org.warmsunset.storage.jdbi.place;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;
import org.warmsunset.storage.BrokenException;

/**
 * Loads SQLite's own library. The driver unpacks it into the temporary folder and removes it when the process ends,
 * which a killed one does not do; here it is gone as soon as it is loaded, where the system allows that.
 */
final class SqliteLibrary {
    private static final String FOLDER = "org.sqlite.lib.path";
    private static boolean loaded;

    private SqliteLibrary() {}

    /**
     * Loads it, unless it is loaded, or the host says where it lies.
     *
     * @throws BrokenException if it cannot be unpacked and loaded
     */
    static synchronized void require() {
        if (!loaded) {
            try {
                if (System.getProperty(FOLDER) == null) {
                    unpackAndLoad();
                } else {
                    SQLiteJDBCLoader.initialize();
                }
            } catch (Exception e) {
                throw new BrokenException(
                        BrokenException.Cause.NO_LIBRARY,
                        "SQLite's library cannot be loaded from " + System.getProperty("java.io.tmpdir"),
                        e);
            }
            loaded = true;
        }
    }

    private static void unpackAndLoad() throws Exception {
        String name = LibraryLoaderUtil.getNativeLibName();
        Path folder = Files.createTempDirectory("warm-sunset");
        Path library = folder.resolve(name);
        try (InputStream packed =
                SQLiteJDBCLoader.class.getResourceAsStream(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name)) {
            Files.copy(Objects.requireNonNull(packed, "SQLite for this system"), library);
            System.setProperty(FOLDER, folder.toString());
            SQLiteJDBCLoader.initialize();
        } finally {
            System.clearProperty(FOLDER);
            remove(library);
            remove(folder);
        }
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // Windows keeps what is loaded until the process ends.
            path.toFile().deleteOnExit();
        }
    }
}
