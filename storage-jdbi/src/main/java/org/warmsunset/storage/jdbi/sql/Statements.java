package org.warmsunset.storage.jdbi.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;

/** The statements of one connection, which stay prepared as long as it lives, but for those used longest ago. */
final class Statements extends DefaultStatementBuilder implements AutoCloseable {
    private static final int MOST = 100;

    private final Connection connection;
    private final TableNames names;
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>(MOST, 0.75f, true);

    Statements(Connection connection, TableNames names) {
        this.names = names;
        this.connection = connection;
    }

    static Statements of(Handle handle) {
        return (Statements) handle.getStatementBuilder();
    }

    /** Gives a statement that stays open. */
    PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            forgetOne();
            statement = connection.prepareStatement(names.in(sql));
            prepared.put(sql, statement);
        }
        return statement;
    }

    private void forgetOne() throws SQLException {
        if (prepared.size() == MOST) {
            Iterator<PreparedStatement> oldest = prepared.values().iterator();
            PreparedStatement forgotten = oldest.next();
            oldest.remove();
            forgotten.close();
        }
    }

    /** Runs a statement that gives nothing. */
    void execute(String sql) throws SQLException {
        prepared(sql).execute();
    }

    /** Closes all of them. */
    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
        prepared.clear();
    }
}
