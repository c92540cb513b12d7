package org.warmsunset.storage.jdbi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.Damage;
import org.warmsunset.storage.Inspection;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.StoreCopy;
import org.warmsunset.storage.WriteSession;
import org.warmsunset.storage.jdbi.place.BackupFile;
import org.warmsunset.storage.jdbi.place.Database;
import org.warmsunset.storage.jdbi.place.PostgresUrl;
import org.warmsunset.storage.jdbi.place.Replacement;
import org.warmsunset.storage.jdbi.place.SameFile;
import org.warmsunset.storage.jdbi.place.Schema;
import org.warmsunset.storage.jdbi.place.SqliteFile;
import org.warmsunset.storage.jdbi.place.Structure;
import org.warmsunset.storage.jdbi.seal.Erasures;
import org.warmsunset.storage.jdbi.seal.Resealing;
import org.warmsunset.storage.jdbi.seal.Seal;
import org.warmsunset.storage.jdbi.seal.Wiping;
import org.warmsunset.storage.jdbi.sql.Failures;
import org.warmsunset.storage.jdbi.sql.Joined;
import org.warmsunset.storage.jdbi.sql.Pool;
import org.warmsunset.storage.jdbi.sql.PostgresDialect;
import org.warmsunset.storage.jdbi.sql.Sql;
import org.warmsunset.storage.jdbi.sql.SqliteDialect;
import org.warmsunset.storage.jdbi.sql.TableNames;
import org.warmsunset.storage.jdbi.sql.Transactions;
import org.warmsunset.storage.jdbi.sql.Turns;
import org.warmsunset.storage.jdbi.tables.JdbiSession;

/**
 * A store in a database.
 *
 * <pre>{@code
 * try (ProgrammeStore store = JdbiProgrammeStore.sqlite(Path.of("harbin.db"), cipher)) {
 *     WarmSunset programme = WarmSunset.of(store, RuleBooks.caringDaughters2019());
 * }
 * }</pre>
 *
 * <p>Safe for use by many threads, and several processes may open one file or schema. Readers keep the view with which
 * they began, and wait only for PostgreSQL: while twenty others read, or while tables are written anew after an erasure
 * or a sealing. Those who write to a SQLite file at the same time take turns in one transaction, and so share one wait
 * for the disk; none returns before it is kept. In PostgreSQL those who write of different people do so at once; a work
 * that looks at more than that runs again while nobody else writes. Whoever waits for another process does so for five
 * seconds at most.
 */
public final class JdbiProgrammeStore implements ProgrammeStore {
    private final Database database;
    private final Failures failures;
    private final Seal seal;
    private final Pool readers;
    private final Pool connectionsForWriting;
    private final Transactions reading;
    private final Turns turns;
    private final Erasures erasures;
    private final OwnCipher cipher;
    private final Resealing resealing;
    private volatile boolean closed;
    /** Null where there is no file of our own. */
    private volatile @Nullable SameFile file;

    JdbiProgrammeStore(Wiring wiring, FieldCipher cipher) {
        this.database = wiring.database();
        this.cipher = new OwnCipher(cipher);
        this.failures = new Failures(database.dialect());
        this.seal = new Seal(this.cipher, database.place());
        this.readers = database.readers();
        this.connectionsForWriting = database.writers();
        this.reading = transactions(readers, "reading ", database.dialect().beginReading());
        this.turns = wiring.writing()
                .turns(begin -> transactions(connectionsForWriting, "writing ", begin), this::requireWritable);
        Wiping wiping = new Wiping(database, wiring.residue());
        this.erasures = new Erasures(connectionsForWriting.jdbi(), wiping);
        this.resealing = new Resealing(seal, wiping, failures, reading, turns);
        try {
            new Schema(database, failures).bringUpToDate(readers.jdbi());
            resealing.bringUpToDate();
            reading.read(sql -> {
                seal.require(sql);
                erasures.takeOver(sql);
                return sql;
            });
            removeTraces();
        } catch (RuntimeException | Error e) {
            closeAfter(e);
            throw e;
        }
    }

    private Transactions transactions(Pool connections, String doing, List<String> begin) {
        return new Transactions(connections.jdbi(), failures, cipher, begin, doing + database.place());
    }

    private void closeAfter(Throwable failure) {
        try {
            close();
        } catch (BrokenException e) {
            failure.addSuppressed(e);
        }
    }

    /**
     * Opens the store in a SQLite file, and makes the file when there is none. A file that nobody may write is opened
     * for reading.
     *
     * @param file the file; its folder must exist
     * @param cipher encrypts what is personal
     * @param options how to open it
     * @return the store
     * @throws BrokenException if that is no place for a file, or the file holds no such store or a newer one
     */
    public static JdbiProgrammeStore sqlite(Path file, FieldCipher cipher, SqliteOption... options) {
        return sqlite(file, cipher, Set.of(options), Database.PATIENCE);
    }

    static JdbiProgrammeStore sqlite(Path file, FieldCipher cipher, Set<SqliteOption> options, Duration patience) {
        SqliteFile place = SqliteFile.at(
                file, options.contains(SqliteOption.READ_ONLY), options.contains(SqliteOption.WAIT_FOR_DISK), patience);
        JdbiProgrammeStore store = new JdbiProgrammeStore(Wiring.sqlite(place.database()), cipher);
        store.file = SameFile.at(file.toAbsolutePath());
        return store;
    }

    /**
     * Opens the store in the SQLite database (3.47 or newer, in UTF-8) to which an embedder's connections lead, beside
     * what else it holds. The tables are made when there are none.
     *
     * @param source the connections, which auto-commit, enforce foreign keys, and wait when the database is busy; each
     *     is given back after use, and the source stays open when the store is closed; after an erasure it is for the
     *     embedder to vacuum the database, which touches other tables too
     * @param cipher encrypts what is personal
     * @return the store
     * @throws BrokenException if the connections do not auto-commit or enforce foreign keys, or the tables cannot be
     *     made or are those of a newer version
     */
    public static JdbiProgrammeStore sqlite(DataSource source, FieldCipher cipher) {
        return sqlite(source, "", cipher);
    }

    /**
     * Opens the store in an embedder's SQLite database as {@link #sqlite(DataSource, FieldCipher)} does, in tables
     * whose names begin with a prefix, so that a table {@code elder} of the embedder's stays his.
     *
     * @param source the connections
     * @param prefix what each name begins with, such as {@code ws_}: at most 20 of a-z, 0-9 and _
     * @param cipher encrypts what is personal
     * @return the store
     * @throws IllegalArgumentException if the prefix is something else
     * @throws BrokenException if the tables cannot be made or are those of a newer version
     */
    public static JdbiProgrammeStore sqlite(DataSource source, String prefix, FieldCipher cipher) {
        SqliteDialect dialect = new SqliteDialect(TableNames.of(prefix));
        return new JdbiProgrammeStore(Wiring.sqlite(Database.embedded(dialect, source)), cipher);
    }

    /**
     * Opens the store in the schema of a PostgreSQL database to which a URL leads. The tables are made when the schema
     * is empty. The server is of version 13 or newer; only who owns the tables can erase and seal.
     *
     * <p>It needs two libraries that SQLite does without, {@code org.postgresql:postgresql} and
     * {@code org.flywaydb:flyway-database-postgresql}, and says so when one is missing.
     *
     * <p>The user is that of the URL, of the environment variable {@code PGUSER}, or of the operating system; the
     * password that of the URL, of {@code PGPASSWORD}, or of a pgpass file.
     *
     * <p>Nothing waits without end: 10 seconds for the server, 15 for the whole of a login, 45 for a statement, 60 for
     * anything from the server. The URL may say otherwise ({@code connectTimeout}, {@code loginTimeout},
     * {@code socketTimeout}, {@code options=-c%20statement_timeout=90s}; 0 is without end). Across a network it should
     * say {@code sslmode=verify-full}.
     *
     * @param url a JDBC URL, such as {@code jdbc:postgresql://localhost/harbin?currentSchema=programme}
     * @param cipher encrypts what is personal
     * @return the store
     * @throws BrokenException if the database cannot be reached, or its schema holds no such store or a newer one
     */
    public static JdbiProgrammeStore postgresql(String url, FieldCipher cipher) {
        return postgresql(url, cipher, Database.PATIENCE);
    }

    static JdbiProgrammeStore postgresql(String url, FieldCipher cipher, Duration patience) {
        requirePostgresql();
        PostgresDialect dialect = new PostgresDialect(TableNames.PLAIN, patience);
        return new JdbiProgrammeStore(
                Wiring.postgresql(dialect, PostgresUrl.database(url, System.getenv(), dialect)), cipher);
    }

    /**
     * Tells whether the schema of a PostgreSQL database to which a URL leads holds any table, and makes none, as
     * opening a store there would.
     *
     * @param url a JDBC URL
     * @return whether there is one
     * @throws BrokenException if the database cannot be reached
     */
    public static boolean hasTables(String url) {
        requirePostgresql();
        Database database =
                PostgresUrl.database(url, System.getenv(), new PostgresDialect(TableNames.PLAIN, Database.PATIENCE));
        Failures failures = new Failures(database.dialect());
        try (Pool connections = database.readers()) {
            return new Schema(database, failures).state(connections.jdbi()) != Schema.State.EMPTY;
        } catch (SQLException e) {
            throw failures.broken("closing " + database.place(), e);
        }
    }

    /**
     * Opens the store in the schema of a PostgreSQL database to which an embedder's connections lead, beside what else
     * the schema holds. The tables are made when there are none. The server is of version 13 or newer; only who owns
     * the tables can seal.
     *
     * @param source the connections, which auto-commit, of which each reader and each writer takes one; each is given
     *     back after use, and the source stays open when the store is closed; after an erasure it is for the embedder
     *     to write the tables anew ({@code vacuum full}), since a plain vacuum leaves what was erased in their files
     * @param cipher encrypts what is personal
     * @return the store
     * @throws BrokenException if the connections do not auto-commit, or the tables cannot be made or are those of a
     *     newer version
     */
    public static JdbiProgrammeStore postgresql(DataSource source, FieldCipher cipher) {
        return postgresql(source, "", cipher);
    }

    /**
     * Opens the store in an embedder's PostgreSQL database as {@link #postgresql(DataSource, FieldCipher)} does, in a
     * schema of its own, or in tables whose names begin with a prefix.
     *
     * @param source the connections
     * @param before what stands before the name of each table: a schema and a point, a prefix, or both, such as
     *     {@code programme.}, {@code ws_} or {@code programme.ws_}; a schema that is not there is made
     * @param cipher encrypts what is personal
     * @return the store
     * @throws IllegalArgumentException if that is something else
     * @throws BrokenException if the tables cannot be made or are those of a newer version
     */
    public static JdbiProgrammeStore postgresql(DataSource source, String before, FieldCipher cipher) {
        requirePostgresql();
        PostgresDialect dialect = new PostgresDialect(TableNames.of(before), Database.PATIENCE);
        return new JdbiProgrammeStore(Wiring.postgresql(dialect, Database.embedded(dialect, source)), cipher);
    }

    private static void requirePostgresql() {
        Library.POSTGRESQL.require();
        Library.FLYWAY_POSTGRESQL.require();
    }

    /**
     * Gives this store within a transaction of the embedder's, so that what he writes and what is written here is kept
     * together or not at all. He begins it, and commits or rolls back, which this never does; a work that throws leaves
     * nothing of what it did, and the transaction goes on.
     *
     * <p>What was written may wait until his commit before others can write: keep it short. A look-up sees what his
     * transaction sees, which is one view only if its isolation makes it one.
     *
     * @param connection a connection to this store's database that does not auto-commit; to write in PostgreSQL its
     *     isolation is read committed, since what is looked at before a write must be what is there
     * @return the store for use with that connection, on its thread; closing it does nothing
     */
    public ProgrammeStore within(Connection connection) {
        Joined joined = new Joined(connection, failures, cipher, "within a transaction of " + database.place());
        return new HostTransaction(joined, this);
    }

    /** What a work does in a session that reads. */
    <T extends @Nullable Object> T reading(Sql sql, Function<? super ReadSession, T> work) {
        requireOpen();
        seal.require(sql);
        return work.apply(new JdbiSession(sql));
    }

    /** What a work does in a session that writes, all of it written before the commit. */
    <T extends @Nullable Object> T writing(Sql sql, Function<? super WriteSession, T> work) {
        seal.require(sql);
        JdbiSession session = new JdbiSession(sql);
        T given = work.apply(session);
        session.flush();
        erasures.note(sql);
        return given;
    }

    @Override
    public <T extends @Nullable Object> T read(Function<? super ReadSession, T> work) {
        requireOpen();
        return reading.read(sql -> reading(sql, work));
    }

    /** {@inheritDoc} In a SQLite file of our own the pages, indexes and references are looked at first. */
    @Override
    public <T extends @Nullable Object> T salvage(
            Consumer<? super Damage> damaged, Function<? super ReadSession, T> work) {
        requireOpen();
        new Structure(database, reading).faults().forEach(damaged);
        return reading.read(sql -> {
            sql.salvage(damaged);
            return reading(sql, work);
        });
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the work of another write runs on this thread
     */
    @Override
    public <T extends @Nullable Object> T write(Function<? super WriteSession, T> work) {
        T result = turns.write(sql -> writing(sql, work));
        removeTraces();
        return result;
    }

    /** Others who wrote in the same group come here too, and only the first of them finds it due. */
    private void removeTraces() {
        if (erasures.isDue()) {
            turns.finish(() -> {
                if (erasures.isDue() && !closed) {
                    erasures.remove();
                }
            });
        }
    }

    /**
     * Copies all that is stored into a new SQLite file that only its owner may read, and reads all of the copy to see
     * whether it is whole. Others go on reading and writing meanwhile; what they write then is not in it. What belongs
     * to an embedder is left out.
     *
     * @param file the file, which must not be there yet
     * @throws BrokenException if it is there, or the copy cannot be made, or something is damaged that is stored; no
     *     file is left behind then
     */
    public void backup(Path file) {
        backup(file, JdbiProgrammeStore::requireUndamaged);
    }

    /**
     * Makes a backup all the same when single rows are damaged.
     *
     * @param file the file, as for {@link #backup(Path)}
     * @return what is damaged
     * @throws BrokenException as for {@link #backup(Path)}, but for damaged rows
     */
    public Set<Damage> backupWithDamage(Path file) {
        Set<Damage> damages = new LinkedHashSet<>();
        backup(file, damages::addAll);
        return damages;
    }

    private void backup(Path file, Consumer<Set<Damage>> damages) {
        requireOpen();
        String whole = database.ours() ? database.dialect().copyInto() : null;
        BackupFile.make(
                file,
                whole == null ? this::copyInto : made -> copyInto(made, whole),
                made -> damages.accept(damages(made, cipher.now())),
                failures);
    }

    private static Set<Damage> damages(Path file, FieldCipher cipher) {
        Set<Damage> found = new LinkedHashSet<>();
        try (JdbiProgrammeStore copy = sqlite(file, cipher, SqliteOption.READ_ONLY)) {
            Inspection.of(copy, found);
        }
        return found;
    }

    private static void requireUndamaged(Set<Damage> damages) {
        if (!damages.isEmpty()) {
            throw new BrokenException(BrokenException.Cause.DAMAGED, damages.toString(), null);
        }
    }

    private void copyInto(Path file, String whole) throws SQLException {
        try (Connection connection = database.source().getConnection();
                var statement = connection.prepareStatement(whole)) {
            statement.setString(1, file.toString());
            statement.execute();
        }
    }

    private void copyInto(Path file) {
        try (JdbiProgrammeStore copy = sqlite(file, cipher.now())) {
            StoreCopy.copy(this, copy);
        }
    }

    /**
     * Makes a store's file of a backup, with the log that may lie beside it, and brings it up to date if an older
     * version of this library made it. The backup stays as it is.
     *
     * @param backup the backup
     * @param file the new file, which must not be there yet
     * @param cipher what sealed the personal data in the backup
     * @throws BrokenException if the file is there, or the backup is not whole or no store; no file is left behind then
     */
    public static void restore(Path backup, Path file, FieldCipher cipher) {
        BackupFile.make(
                file,
                made -> {
                    BackupFile.of(backup.toAbsolutePath()).fill(made);
                    sqlite(made, cipher).close();
                },
                made -> requireUndamaged(damages(made, cipher)),
                new Failures(new SqliteDialect()));
    }

    /**
     * Puts what is in a store's file into the place of what is in another, all or nothing, while nobody has that open.
     *
     * @param file the file that is replaced
     * @param by the other, such as {@link #restore} has made
     * @throws BrokenException if somebody has the file open, or it cannot be written; it is as it was then
     */
    public static void replace(Path file, Path by) {
        try {
            Replacement.of(file, by);
        } catch (SQLException e) {
            throw new Failures(new SqliteDialect()).broken("replacing " + file, e);
        }
    }

    /**
     * Seals all that is stored under the cipher's newest key, and wipes what was sealed under older ones out of the
     * database's files. Backups still need the older keys.
     *
     * @throws BrokenException if nothing can be written or the tables are another user's, or if somebody else reads for
     *     so long that nothing can be wiped; that is then done when the store is opened again
     */
    public void reseal() {
        resealing.renew(sql -> {});
    }

    /**
     * Adds a new key to those in a file, and seals all that is stored under it, as {@link #reseal} does; this store
     * goes on with it. The disk has the new key before anything is sealed under it, and no key is removed. One that was
     * added by a rotation that broke off, or by one of another database that the file serves, is used as the new one.
     *
     * <p>Whoever else has the store open finds it sealed under another key, and opens it anew with what the file then
     * holds.
     *
     * @param keys the file, or a link to it
     * @throws BrokenException as for {@link #reseal}, or if the store is not sealed under these keys
     * @throws Keyset.InvalidException if the file holds no keys, or others than its owner may read or write it
     * @throws IOException if it cannot be read or written
     */
    public void rotateKeys(Path keys) throws IOException {
        Rotation rotation = new Rotation(new KeysetFile(keys), seal, cipher);
        try {
            resealing.renew(rotation::addKey);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Removes all keys but the newest from a file, once everything that is stored was opened with that one alone. Other
     * databases that were sealed under the old keys, and backups from before, cannot be opened any more.
     *
     * @param keys the file, or a link to it
     * @throws BrokenException if the old keys are still needed, or something is damaged
     * @throws Keyset.InvalidException as for {@link #rotateKeys}, or if somebody changed the file meanwhile
     * @throws IOException if it cannot be read or written
     */
    public void forgetOldKeys(Path keys) throws IOException {
        Rotation rotation = new Rotation(new KeysetFile(keys), seal, cipher);
        try {
            turns.write(sql -> {
                seal.require(sql);
                rotation.forgetOld(sql);
                return sql;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** {@inheritDoc} Work that is under way is finished first. */
    @Override
    public void close() {
        boolean again = closed;
        closed = true;
        turns.finish(() -> {
            if (erasures.left() && !again) {
                erasures.remove();
            }
            try (connectionsForWriting) {
                readers.close();
            } catch (SQLException e) {
                throw failures.broken("closing " + database.place(), e);
            }
        });
    }

    void requireWritable() {
        requireOpen();
        SameFile opened = file;
        if (opened != null) {
            opened.require();
        }
        if (database.writing() == null) {
            boolean full = opened != null && !SqliteFile.hasRoom(opened.path());
            throw new BrokenException(
                    full ? BrokenException.Cause.FULL : BrokenException.Cause.READ_ONLY,
                    database.place() + " is open for reading only",
                    null);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new BrokenException(BrokenException.Cause.FAILED, database.place() + " is closed", null);
        }
    }
}
