package org.warmsunset.storage.jdbi.place;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.jdbi.sql.SqliteDialect;

/** The place of a SQLite database, and the connections to it. */
public final class SqliteFile {
    private static final Set<PosixFilePermission> WRITING =
            Set.of(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    /** In KiB when negative: room for the pages that one bulk import changes; taken only when used. */
    private static final int WRITER_CACHE = -65_536;

    /** In bytes: for the index of the log, and its first pages. */
    private static final long ROOM = 65_536;

    private static final int READER_CACHE = -8_192;

    private final Path path;
    private final boolean readOnly;
    private final boolean waitForDisk;
    private final Duration patience;

    private SqliteFile(Path path, boolean readOnly, boolean waitForDisk, Duration patience) {
        this.path = path;
        this.readOnly = readOnly;
        this.waitForDisk = waitForDisk;
        this.patience = patience;
    }

    /**
     * Finds out what can be done at a place.
     *
     * @param readOnly whether it is opened for reading only
     * @param waitForDisk whether each write waits until the disk has it
     * @param patience how long to wait for somebody else
     * @throws BrokenException if it is no place for a file, or there is no file and none can be made
     */
    public static SqliteFile at(Path path, boolean readOnly, boolean waitForDisk, Duration patience) {
        SqliteLibrary.require();
        Path file = path.toAbsolutePath();
        if (Files.isDirectory(file)) {
            throw new BrokenException(BrokenException.Cause.NO_PLACE, file + " is a directory", null);
        }
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new BrokenException(BrokenException.Cause.NO_PLACE, file + " lies in no folder", null);
        }
        boolean exists = Files.exists(file);
        if (!exists && readOnly) {
            throw new BrokenException(BrokenException.Cause.NO_PLACE, "there is no file " + file, null);
        }
        if (!exists && !writable(folder)) {
            throw new BrokenException(BrokenException.Cause.READ_ONLY, "no file can be made in " + folder, null);
        }
        if (!exists) {
            create(file);
        }
        boolean onlyRead = readOnly || (exists && (!writable(file) || !mayKeepLog(file)));
        return new SqliteFile(file, onlyRead, waitForDisk, patience);
    }

    /** An empty file for its owner only is a new database, and what SQLite keeps beside it is as private. */
    private static void create(Path file) {
        try {
            Files.createFile(file, WholeFile.ownersOnly(file));
        } catch (FileAlreadyExistsException e) {
            if (!Files.exists(file)) {
                throw new BrokenException(BrokenException.Cause.NO_PLACE, file + " is a link that leads nowhere", e);
            }
            // Somebody else makes it at the same time.
        } catch (IOException e) {
            throw new BrokenException(BrokenException.Cause.NO_PLACE, "no file can be made at " + file, e);
        }
    }

    public Database database() {
        return new Database(new SqliteDialect(), path.toString(), reading(), readOnly ? null : writing(), true);
    }

    private DataSource reading() {
        SQLiteConfig config = config();
        config.setCacheSize(READER_CACHE);
        config.setReadOnly(readOnly);
        SQLiteDataSource source = new Connections(config, !readOnly);
        source.setUrl(readOnly && !mayUseLog() ? url() + "?immutable=1" : url());
        return source;
    }

    /** Makes the database keep a write-ahead log, as it does from then on. */
    private DataSource writing() {
        SQLiteConfig config = config();
        config.setCacheSize(WRITER_CACHE);
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(waitForDisk ? SynchronousMode.FULL : SynchronousMode.NORMAL);
        SQLiteDataSource source = new Connections(config, false);
        source.setUrl(url());
        return source;
    }

    /** Patient connections; those that only query still tidy the write-ahead log up when they are the last to close. */
    private final class Connections extends SQLiteDataSource {
        private final boolean queryOnly;

        Connections(SQLiteConfig config, boolean queryOnly) {
            super(config);
            this.queryOnly = queryOnly;
        }

        @Override
        public SQLiteConnection getConnection(String user, String password) throws SQLException {
            SQLiteConnection connection = super.getConnection(user, password);
            try {
                if (queryOnly) {
                    execute(connection, "pragma query_only = on");
                }
                Patience.set(connection, patience);
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }
    }

    /** Runs a statement that gives nothing. */
    public static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
        config.enforceForeignKeys(true);
        // Nobody asks for them, and the query for them would stay open after every insert.
        config.setGetGeneratedKeys(false);
        return config;
    }

    /** A URI, since a plain path may hold a question mark, at which the driver would cut it off. */
    private String url() {
        return "jdbc:sqlite:" + path.toUri();
    }

    /** Even reading needs a file beside a database with a write-ahead log, unless nobody can write to either. */
    private boolean mayUseLog() {
        Path folder = path.getParent();
        return folder == null || (writable(folder) && hasRoom(path)) || hasLog(path);
    }

    private static boolean hasLog(Path file) {
        return Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
    }

    /** On a full disk what is in no log can still be read. */
    private static boolean mayKeepLog(Path file) {
        return hasLog(file) || hasRoom(file);
    }

    /** {@return whether there is room beside a file for what SQLite keeps there} */
    public static boolean hasRoom(Path file) {
        try {
            return Files.getFileStore(file).getUsableSpace() >= ROOM;
        } catch (IOException e) {
            throw new BrokenException(BrokenException.Cause.FAILED, "cannot look at " + file, e);
        }
    }

    /** What nobody is meant to write counts as read-only, even for an administrator who could. */
    private static boolean writable(Path place) {
        if (!Files.isWritable(place)) {
            return false;
        }
        PosixFileAttributeView view = Files.getFileAttributeView(place, PosixFileAttributeView.class);
        if (view == null) {
            return true;
        }
        try {
            return !Collections.disjoint(view.readAttributes().permissions(), WRITING);
        } catch (IOException e) {
            throw new BrokenException(BrokenException.Cause.FAILED, "cannot look at " + place, e);
        }
    }
}
