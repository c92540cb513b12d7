package org.warmsunset.storage.jdbi.place;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.BusyHandler;

/**
 * How a connection waits while somebody else holds the database. SQLite's own way looks ten times a second at last, and
 * can then miss for seconds every moment between the writes of a busy neighbour, since nothing queues for its lock.
 */
final class Patience extends BusyHandler {
    private static final long PAUSE = TimeUnit.MICROSECONDS.toNanos(500);

    private final long nanos;
    private long since;

    private Patience(Duration patience) {
        nanos = patience.toNanos();
    }

    /** Makes a connection wait. */
    static void set(Connection connection, Duration patience) throws SQLException {
        BusyHandler.setHandler(connection, new Patience(patience));
    }

    @Override
    protected int callback(int attempts) {
        long now = System.nanoTime();
        if (attempts == 0) {
            since = now;
        }
        if (now - since > nanos) {
            return 0;
        }
        LockSupport.parkNanos(PAUSE);
        return 1;
    }
}
