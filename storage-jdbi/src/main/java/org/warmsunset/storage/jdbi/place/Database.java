package org.warmsunset.storage.jdbi.place;

import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.jdbi.sql.Dialect;
import org.warmsunset.storage.jdbi.sql.Pool;
import org.warmsunset.storage.jdbi.sql.Turnstile;

/**
 * A database and the ways into it.
 *
 * @param dialect how it speaks
 * @param place where it is, for messages
 * @param reading opens connections for reading
 * @param writing opens connections for writing; null when it can only be read
 * @param ours whether the connections are ours to keep open, and nobody else's
 */
public record Database(
        Dialect dialect,
        String place,
        DataSource reading,
        @Nullable DataSource writing,
        boolean ours) {
    /** How long to wait for somebody else to let go. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Gives the database of an embedder, whose connections are his. */
    public static Database embedded(Dialect dialect, DataSource source) {
        return new Database(dialect, "the data source", source, source, false);
    }

    public Pool readers() {
        return new Pool(
                reading::getConnection,
                ours ? Pool.MOST_IDLE : 0,
                ours ? dialect.readers() : Turnstile.open(),
                dialect.names());
    }

    public Pool writers() {
        return new Pool(source()::getConnection, ours ? dialect.idleWriters() : 0, dialect.writers(), dialect.names());
    }

    /** {@return what opens connections for writing, or, when there is none, for reading} */
    public DataSource source() {
        return writing == null ? reading : writing;
    }
}
