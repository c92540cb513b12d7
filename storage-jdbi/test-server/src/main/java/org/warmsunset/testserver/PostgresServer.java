package org.warmsunset.testserver;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL server of this JVM: started when it is first asked for, stopped when the JVM ends. It writes to the
 * disk like a server in use.
 *
 * <pre>{@code
 * String url = PostgresServer.freshSchema();           // a JDBC URL, whose schema is new and empty
 * DataSource source = PostgresServer.source(url);      // an embedder's connections to it
 * String whole = PostgresServer.url();                 // the database of all these schemas
 * }</pre>
 *
 * <p>The URL is all that another JVM needs, which must not start a server of its own.
 *
 * <p>With {@code -Dwarmsunset.postgres=jdbc:postgresql://host/database} no server is started and that one is used; it
 * takes its user from {@code PGUSER} when the URL has none, and the password from {@code PGPASSWORD} or a pgpass file.
 * The schemas are dropped when the JVM ends. Tests that kill a server, or search its files, start one of their own all
 * the same.
 *
 * <p>A server whose JVM was killed lives on, until the next one that starts a server ten minutes later stops it.
 */
public final class PostgresServer {
    /** The system property with the URL of a server to use instead. */
    public static final String PROPERTY = "warmsunset.postgres";

    private static final String WORK = "ot.epg.working-dir";

    private static @Nullable String url;

    private PostgresServer() {}

    /**
     * Gives the way to the server's database.
     *
     * @return its JDBC URL
     * @throws IllegalStateException if no server can be started
     */
    public static synchronized String url() {
        if (url == null) {
            String given = System.getProperty(PROPERTY);
            url = given == null ? start() : given;
        }
        return url;
    }

    /**
     * Makes a schema with nothing in it.
     *
     * @return the JDBC URL whose connections see this schema and no other
     */
    public static String freshSchema() {
        String schema = "test_" + UUID.randomUUID().toString().replace("-", "");
        execute(url(), "create schema " + schema);
        if (System.getProperty(PROPERTY) != null) {
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> execute(url(), "drop schema " + schema + " cascade")));
        }
        return url() + (url().contains("?") ? "&" : "?") + "currentSchema=" + schema;
    }

    /**
     * Opens connections as an embedder might, each time a new one.
     *
     * @param url a JDBC URL
     * @return the source of the connections
     */
    public static DataSource source(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        if (source.getUser() == null) {
            source.setUser(System.getenv("PGUSER"));
        }
        if (source.getPassword() == null) {
            source.setPassword(System.getenv("PGPASSWORD"));
        }
        return source;
    }

    /**
     * Runs one statement past any store.
     *
     * @param url a JDBC URL
     * @param sql the statement
     */
    public static void execute(String url, String sql) {
        try (Connection connection = source(url).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot run: " + sql, e);
        }
    }

    /** Everything lies in one folder of this user's, in which what a killed JVM left is found and removed. */
    private static String start() {
        Path work = Path.of(System.getProperty("java.io.tmpdir"), "warm-sunset-" + System.getProperty("user.name"));
        System.setProperty(WORK, System.getProperty(WORK, work.toString()));
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(
                            Path.of(System.getProperty(WORK), UUID.randomUUID().toString()))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("autovacuum", "off")
                    .start();
            return server.getJdbcUrl("postgres", "postgres");
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException(
                    "cannot start a PostgreSQL; root cannot where `unshare -U` is forbidden. Another server can be named by"
                            + " -D%s=jdbc:postgresql://host/database".formatted(PROPERTY),
                    e);
        }
    }
}
