package org.warmsunset.storage.jdbi;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.WriteSession;

/**
 * A store in a database.
 *
 * <pre>{@code
 * try (ProgrammeStore store = JdbiProgrammeStore.sqlite(Path.of("harbin.db"), cipher)) {
 *     WarmSunset programme = WarmSunset.of(store);
 * }
 * }</pre>
 *
 * <p>Safe for use by many threads, and several processes may open one file or schema. Readers never wait and keep the
 * view with which they began; writers take turns, those of other processes for five seconds at most. Those who write at
 * the same time share one transaction, and so one wait for the disk; none returns before it is kept.
 */
public final class JdbiProgrammeStore implements ProgrammeStore {
    private final Database database;
    private final Failures failures;
    private final Pool readers;
    private final Pool connectionsForWriting;
    private final Transactions reading;
    private final Writers writers;
    private final Traces traces;
    private volatile boolean closed;

    private JdbiProgrammeStore(Database database, FieldCipher cipher) {
        this(database, cipher, Group.Limits.USUAL);
    }

    JdbiProgrammeStore(Database database, FieldCipher cipher, Group.Limits limits) {
        if (cipher != FieldCipher.clear()) {
            throw new UnsupportedOperationException("nothing can be sealed yet");
        }
        Dialect dialect = database.dialect();
        this.database = database;
        this.failures = new Failures(dialect);
        this.readers = database.readers();
        this.connectionsForWriting = database.writers();
        Jdbi jdbi = Database.jdbi(readers);
        this.reading = new Transactions(jdbi, failures, dialect.beginReading(), "reading " + database.place());
        Jdbi writing = Database.jdbi(connectionsForWriting);
        this.traces = new Traces(writing, dialect);
        this.writers = new Writers(
                new Transactions(writing, failures, dialect.beginWriting(), "writing " + database.place()),
                limits,
                this::requireWritable);
        try {
            new Schema(database, failures).bringUpToDate(jdbi);
        } catch (BrokenException e) {
            close();
            throw e;
        }
    }

    /**
     * Opens the store in a SQLite file, and makes the file when there is none. A file that nobody may write is opened
     * for reading.
     *
     * @param file the file; its folder must exist
     * @param cipher seals what is personal
     * @param options how to open it
     * @return the store
     * @throws BrokenException if that is no place for a file, or the file holds no such store or a newer one
     */
    public static JdbiProgrammeStore sqlite(Path file, FieldCipher cipher, SqliteOption... options) {
        return sqlite(file, cipher, Set.of(options), SqliteFile.PATIENCE);
    }

    static JdbiProgrammeStore sqlite(Path file, FieldCipher cipher, Set<SqliteOption> options, Duration patience) {
        return new JdbiProgrammeStore(SqliteFile.at(file, options, patience).database(), cipher);
    }

    /**
     * Opens the store in the SQLite database to which an embedder's connections lead, beside what else it holds. The
     * tables are made when there are none.
     *
     * @param source the connections, which auto-commit, enforce foreign keys, and wait when the database is busy; each
     *     is given back after use, and the source stays open when the store is closed
     * @param cipher seals what is personal
     * @return the store
     * @throws BrokenException if the tables cannot be made, or are those of a newer version
     */
    public static JdbiProgrammeStore sqlite(DataSource source, FieldCipher cipher) {
        return new JdbiProgrammeStore(
                new Database(new SqliteDialect(), "the data source", source, source, false), cipher);
    }

    /**
     * Opens the store in the schema of a PostgreSQL database to which a URL leads. The tables are made when the schema
     * is empty.
     *
     * <p>The user is that of the URL, of the environment variable {@code PGUSER}, or of the operating system; the
     * password that of the URL, of {@code PGPASSWORD}, or of a pgpass file.
     *
     * @param url a JDBC URL, such as {@code jdbc:postgresql://localhost/harbin?currentSchema=programme}
     * @param cipher seals what is personal
     * @return the store
     * @throws BrokenException if the database cannot be reached, or its schema holds no such store or a newer one
     */
    public static JdbiProgrammeStore postgresql(String url, FieldCipher cipher) {
        return postgresql(url, cipher, SqliteFile.PATIENCE);
    }

    static JdbiProgrammeStore postgresql(String url, FieldCipher cipher, Duration patience) {
        return new JdbiProgrammeStore(
                PostgresUrl.database(url, System.getenv(), new PostgresDialect(patience)), cipher);
    }

    /**
     * Opens the store in the schema of a PostgreSQL database to which an embedder's connections lead, beside what else
     * the schema holds. The tables are made when there are none.
     *
     * @param source the connections, which auto-commit, and of which a writer and each reader take one; each is given
     *     back after use, and the source stays open when the store is closed
     * @param cipher seals what is personal
     * @return the store
     * @throws BrokenException if the tables cannot be made, or are those of a newer version
     */
    public static JdbiProgrammeStore postgresql(DataSource source, FieldCipher cipher) {
        return new JdbiProgrammeStore(
                new Database(new PostgresDialect(SqliteFile.PATIENCE), "the data source", source, source, false),
                cipher);
    }

    @Override
    public <T extends @Nullable Object> T read(Function<? super ReadSession, T> work) {
        requireOpen();
        return reading.read(work);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the work of another write runs on this thread
     */
    @Override
    public <T extends @Nullable Object> T write(Function<? super WriteSession, T> work) {
        T result = writers.write(session -> {
            T given = work.apply(session);
            traces.note(session);
            return given;
        });
        if (traces.left()) {
            writers.finish(traces::remove);
        }
        return result;
    }

    /** {@inheritDoc} Work that is under way is finished first. */
    @Override
    public void close() {
        closed = true;
        writers.finish(() -> {
            try (connectionsForWriting) {
                readers.close();
            } catch (SQLException e) {
                throw failures.broken("closing " + database.place(), e);
            }
        });
    }

    private void requireWritable() {
        requireOpen();
        if (database.writing() == null) {
            throw new BrokenException(
                    BrokenException.Cause.READ_ONLY, database.place() + " is open for reading only", null);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new BrokenException(BrokenException.Cause.FAILED, database.place() + " is closed", null);
        }
    }
}
