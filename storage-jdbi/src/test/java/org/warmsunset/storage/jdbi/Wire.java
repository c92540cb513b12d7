package org.warmsunset.storage.jdbi;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.warmsunset.storage.jdbi.place.Database;
import org.warmsunset.storage.jdbi.sql.SqliteDialect;

/**
 * Connections for writing to a SQLite file that note the statements without rows, and fail when a test wants them to.
 */
final class Wire {
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final SQLiteDataSource source;
    private volatile Fault fault = (sql, connection) -> {};
    private volatile Fault lostAnswer = fault;

    Wire(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
    }

    /** May throw, block, or close the connection. */
    @FunctionalInterface
    interface Fault {
        void on(String sql, Connection connection) throws SQLException;
    }

    Database database() {
        DataSource noting = proxy(DataSource.class, (self, method, arguments) -> {
            Object result = call(source, method, arguments);
            return result instanceof Connection connection ? noting(connection) : result;
        });
        return new Database(new SqliteDialect(), "the wire", source, noting, true);
    }

    /** What happens before a statement is run. */
    void before(Fault happens) {
        fault = happens;
    }

    /** What happens after a statement was run. */
    void after(Fault happens) {
        lostAnswer = happens;
    }

    /** Tells how often a statement was run. */
    long count(String sql) {
        return statements.stream().filter(sql::equals).count();
    }

    /** Forgets the statements that were run. */
    void forget() {
        statements.clear();
    }

    private Connection noting(Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> {
            Object result = call(connection, method, arguments);
            return method.getName().equals("prepareStatement")
                    ? noting((PreparedStatement) result, (String) arguments[0], connection)
                    : result;
        });
    }

    private PreparedStatement noting(PreparedStatement statement, String sql, Connection connection) {
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            boolean runs = method.getName().equals("execute");
            if (runs) {
                statements.add(sql);
                fault.on(sql, connection);
            }
            Object result = call(statement, method, arguments);
            if (runs) {
                lostAnswer.on(sql, connection);
            }
            return result;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Wire.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
