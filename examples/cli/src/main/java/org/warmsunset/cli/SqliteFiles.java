package org.warmsunset.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.BrokenException.Cause;
import org.warmsunset.storage.jdbi.FieldCipher;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;

/**
 * A programme's file and what SQLite keeps beside it: a log, which the last one to close the file takes in and removes.
 *
 * @param file the file
 */
record SqliteFiles(Path file) {
    Path beside(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    Path log() {
        return beside("-wal");
    }

    void delete() throws IOException {
        for (Path each : List.of(log(), beside("-shm"), file)) {
            Files.deleteIfExists(each);
        }
    }

    /**
     * Makes sure that the file alone holds all that was stored, and that nobody has it open.
     *
     * @throws BrokenException if somebody has
     * @throws DeskException if it cannot be opened
     */
    void settle(FieldCipher cipher) {
        try {
            JdbiProgrammeStore.sqlite(file, cipher).close();
        } catch (BrokenException e) {
            if (e.reason() == Cause.BUSY) {
                throw e;
            }
            throw DeskException.problem("restore.unreadable", "file", file, "log", log());
        }
        if (Files.exists(log())) {
            throw new BrokenException(Cause.BUSY, file + " is open elsewhere", null);
        }
    }
}
