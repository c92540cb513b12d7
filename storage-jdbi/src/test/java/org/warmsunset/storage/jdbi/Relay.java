package org.warmsunset.storage.jdbi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands between a client and a PostgreSQL server, and passes nothing on any more once it is silent. */
final class Relay implements AutoCloseable {
    private static final Pattern SERVER = Pattern.compile("//([^/:?]+)(?::(\\d+))?/");

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final String url;
    private final String host;
    private final int port;
    private volatile boolean silent;

    Relay(String url) throws IOException {
        Matcher server = SERVER.matcher(url);
        if (!server.find()) {
            throw new IllegalArgumentException("no server in the URL");
        }
        this.host = server.group(1);
        this.port = server.group(2) == null ? 5432 : Integer.parseInt(server.group(2));
        this.url = server.replaceFirst("//localhost:" + door.getLocalPort() + "/");
        start(this::accept);
    }

    /** {@return the way to the server by this relay} */
    String url() {
        return url;
    }

    void fallSilent() {
        silent = true;
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = door.accept();
            Socket server = new Socket(host, port);
            start(() -> pass(client, server));
            start(() -> pass(server, client));
        }
    }

    /** Until one of the two has closed. */
    private void pass(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[8192];
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                if (!silent) {
                    out.write(bytes, 0, n);
                    out.flush();
                }
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // One of the two has gone.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
