package org.warmsunset.storage.jdbi.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/**
 * Keeps some connections open for the next user, with the statements that are prepared on them. Opens the first one
 * only when it is asked for.
 */
public final class Pool implements ConnectionFactory, AutoCloseable {
    /** How many connections are kept open for the next readers. */
    public static final int MOST_IDLE = 4;

    private final ConnectionFactory opener;
    private final int most;
    private final Turnstile users;
    private final TableNames names;
    private final BlockingDeque<Connection> idle;
    private final Map<Connection, Statements> statements = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /**
     * Makes a pool without a connection.
     *
     * @param opener opens a connection
     * @param most how many connections to keep when nobody uses them
     * @param users lets in those who may use one
     * @param names how the tables are called
     */
    public Pool(ConnectionFactory opener, int most, Turnstile users, TableNames names) {
        this.names = names;
        this.opener = opener;
        this.most = most;
        this.idle = new LinkedBlockingDeque<>(Math.max(1, most));
        this.users = users;
    }

    @Override
    public Connection openConnection() throws SQLException {
        users.enter();
        Connection connection = null;
        try {
            connection = idle.pollFirst();
            if (connection == null) {
                connection = opener.openConnection();
            }
            return connection;
        } finally {
            if (connection == null) {
                users.leave();
            }
        }
    }

    /** Gives JDBI over it, which keeps bound values, which are personal data, out of messages. */
    public Jdbi jdbi() {
        Jdbi jdbi = Jdbi.create(this);
        jdbi.setStatementBuilderFactory(this::statements);
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return jdbi;
    }

    /** Gives the statements of a connection that was opened here. */
    Statements statements(Connection connection) {
        return statements.computeIfAbsent(connection, opened -> new Statements(opened, names));
    }

    /** Takes a connection back. One that was closed in its user's hands is forgotten. */
    @Override
    public void closeConnection(Connection connection) throws SQLException {
        try {
            keep(connection);
        } finally {
            users.leave();
        }
    }

    private void keep(Connection connection) throws SQLException {
        if (connection.isClosed() || closed || most == 0 || !idle.offerFirst(connection)) {
            close(connection);
        } else if (closed) {
            close();
        }
    }

    /** Closes its statements as well, since a connection of an embedder's own pool lives on. */
    private void close(Connection connection) throws SQLException {
        try (connection) {
            Statements prepared = statements.remove(connection);
            if (prepared != null) {
                prepared.close();
            }
        }
    }

    /** Closes all that nobody uses, also after one that cannot be closed well. */
    @Override
    public void close() throws SQLException {
        closed = true;
        SQLException failure = null;
        for (Connection connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
            try {
                close(connection);
            } catch (SQLException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
