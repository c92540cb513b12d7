package org.warmsunset.storage.jdbi.place;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.BrokenException.Cause;
import org.warmsunset.storage.jdbi.sql.Failures;

/** A new file that becomes a whole copy of a SQLite database, or is not there. */
public final class BackupFile {
    private final Path file;

    private BackupFile(Path file) {
        this.file = file;
    }

    /** What fills the file. */
    public interface Filling {
        void fill(Path file) throws SQLException, IOException;
    }

    /**
     * Makes the file, which nobody but its owner may read, fills it and looks whether it is whole.
     *
     * @throws BrokenException if it is there already, or cannot be made whole
     */
    public static void make(Path path, Filling filling, Failures failures) {
        try (WholeFile whole = begun(path)) {
            BackupFile backup = new BackupFile(whole.part());
            try {
                filling.fill(backup.file);
                backup.requireWhole();
                whole.finish();
            } finally {
                backup.deleteLogs();
            }
        } catch (SQLException e) {
            throw failures.broken("copying to " + path, e);
        } catch (FileAlreadyExistsException e) {
            throw new BrokenException(Cause.NO_PLACE, path + " is there already", e);
        } catch (IOException e) {
            throw new BrokenException(Cause.FAILED, "cannot copy to " + path, e);
        }
    }

    private static WholeFile begun(Path path) throws FileAlreadyExistsException {
        try {
            WholeFile whole = WholeFile.anew(path);
            new BackupFile(whole.part()).deleteLogs();
            return whole;
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException e) {
            throw new BrokenException(Cause.NO_PLACE, "no file can be made at " + path, e);
        }
    }

    /** What SQLite keeps beside a file, which a process that died may have left. */
    private void deleteLogs() throws IOException {
        for (String log : List.of("-wal", "-shm", "-journal")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + log));
        }
    }

    private void requireWhole() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri() + "?mode=ro");
                var statement = connection.createStatement();
                var results = statement.executeQuery("pragma integrity_check")) {
            if (!results.next() || !results.getString(1).equals("ok")) {
                throw new BrokenException(Cause.DAMAGED, file + " is not whole", null);
            }
        }
    }

    /** Fills a file with the bytes of another. */
    public static Filling bytesOf(Path other) {
        return file -> {
            try (FileChannel from = FileChannel.open(other, StandardOpenOption.READ);
                    FileChannel to = FileChannel.open(file, StandardOpenOption.WRITE)) {
                long at = 0;
                while (at < from.size()) {
                    at += from.transferTo(at, from.size() - at, to);
                }
            }
        };
    }
}
