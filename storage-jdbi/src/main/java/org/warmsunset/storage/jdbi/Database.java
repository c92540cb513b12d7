package org.warmsunset.storage.jdbi;

import java.time.Duration;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.BrokenException;

/**
 * A database and the ways into it.
 *
 * @param dialect how it speaks
 * @param place where it is, for messages
 * @param reading opens connections for reading
 * @param writing opens connections for writing; null when it can only be read
 * @param ours whether the connections are ours to keep open, and nobody else's
 */
record Database(
        Dialect dialect,
        String place,
        DataSource reading,
        @Nullable DataSource writing,
        boolean ours) {
    /** How long to wait for somebody else to let go. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How many connections are kept open for the next readers. */
    static final int IDLE_READERS = 4;

    Pool readers() {
        return new Pool(reading::getConnection, ours ? IDLE_READERS : 0, ours ? dialect.readers() : Turnstile.open());
    }

    Pool writers() {
        return new Pool(source()::getConnection, ours ? 1 : 0, Turnstile.open());
    }

    /** {@return what opens connections for writing, or, when there is none, for reading} */
    DataSource source() {
        return writing == null ? reading : writing;
    }

    /**
     * Refuses to replace what should then be wiped and cannot be.
     *
     * @throws BrokenException if the tables are another user's, who alone may wipe them
     */
    void requireMayWipe(Sql sql) {
        if (!mayWipe(sql)) {
            throw new BrokenException(
                    BrokenException.Cause.READ_ONLY,
                    place + " can be wiped only by the user whose tables they are",
                    null);
        }
    }

    boolean mayWipe(Sql sql) {
        return sql.list(dialect.mayWipe(), Row::number).contains(1L);
    }

    /** Keeps bound values, which are personal data, out of messages. */
    static Jdbi jdbi(Pool connections) {
        Jdbi jdbi = Jdbi.create(connections);
        jdbi.setStatementBuilderFactory(connections::statements);
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return jdbi;
    }
}
