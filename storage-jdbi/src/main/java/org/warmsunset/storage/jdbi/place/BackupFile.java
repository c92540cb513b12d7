package org.warmsunset.storage.jdbi.place;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
     * @param check looks into the file before it gets its name
     * @throws BrokenException if it is there already, or cannot be made whole
     */
    public static void make(Path path, Filling filling, Consumer<Path> check, Failures failures) {
        try (WholeFile whole = begun(path)) {
            BackupFile backup = new BackupFile(whole.part());
            try {
                filling.fill(backup.file);
                backup.requireWhole();
                check.accept(backup.file);
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

    /**
     * Fills a file with what is in another, its log included, if one lies beside it. The other stays as it is.
     *
     * @return what does
     */
    public static Filling of(Path other) {
        return file -> {
            boolean alone = Stream.of("-wal", "-journal")
                    .map(log -> other.resolveSibling(other.getFileName() + log))
                    .noneMatch(Files::exists);
            String url = "jdbc:sqlite:" + other.toUri() + (alone ? "?immutable=1" : "?mode=ro");
            try (Connection connection = DriverManager.getConnection(url);
                    PreparedStatement statement = connection.prepareStatement("vacuum into ?")) {
                statement.setString(1, file.toString());
                statement.execute();
            }
        };
    }
}
