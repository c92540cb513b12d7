package org.warmsunset.storage.jdbi.trial;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A PostgreSQL server that can be killed, and started again on what it left. */
public final class OwnServer implements AutoCloseable {
    private static final int ATTEMPTS = 5;

    private final Path data;
    private EmbeddedPostgres server;

    public OwnServer(Path data) {
        this.data = data;
        this.server = started(0);
    }

    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** Kills the process that all others of the server watch, by SIGKILL. */
    public void kill() {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            ProcessHandle.of(Long.parseLong(lines.get(0).strip())).ifPresent(OwnServer::kill);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void kill(ProcessHandle postmaster) {
        postmaster.destroyForcibly();
        postmaster.onExit().join();
    }

    /** Starts it again, at the same port, once what is left of the killed one has been given up. */
    public void start() {
        stop();
        server = started(server.getPort());
    }

    /** Those whom the killed process left behind may take a moment to end, and nobody can start before. */
    private EmbeddedPostgres started(int port) {
        for (int attempt = 1; ; attempt++) {
            try {
                EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("autovacuum", "off")
                        .setServerConfig("max_prepared_transactions", "1");
                return (port == 0 ? builder : builder.setPort(port)).start();
            } catch (IOException | IllegalStateException e) {
                if (attempt == ATTEMPTS) {
                    throw new AssertionError("the server in " + data + " does not start", e);
                }
            }
        }
    }

    /** Stops it as its administrator would, and waits until nothing of it runs. */
    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
