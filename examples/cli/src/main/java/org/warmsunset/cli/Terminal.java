package org.warmsunset.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * Where a command runs.
 *
 * @param in what somebody types
 * @param hidden reads a line that is not shown while it is typed
 * @param out for answers
 * @param err for problems and progress
 * @param charset of texts for people; data are always in UTF-8
 * @param errIsScreen whether somebody watches {@code err}
 * @param environment the environment variables
 * @param systemUser who the system says runs this, asked where the environment does not tell
 * @param clock tells the instant
 */
record Terminal(
        InputStream in,
        Line hidden,
        OutputStream out,
        OutputStream err,
        Charset charset,
        boolean errIsScreen,
        Map<String, String> environment,
        String systemUser,
        Clock clock) {
    /** What Java says for a user who has a number only. */
    private static final String NO_NAME = "?";

    /** A line that somebody types; empty when there is none. */
    interface Line {
        String read() throws IOException;
    }

    /** The terminal of this process. */
    static Terminal system() {
        return new Terminal(
                new FileInputStream(FileDescriptor.in),
                Terminal::readHidden,
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                systemCharset(),
                isScreen(Path.of("/proc/self/fd/2")),
                System.getenv(),
                System.getProperty("user.name", NO_NAME),
                Clock.systemUTC());
    }

    /** The same terminal at other times. */
    Terminal at(Clock other) {
        return new Terminal(in, hidden, out, err, charset, errIsScreen, environment, systemUser, other);
    }

    /** The next line that somebody types, in sight of others. */
    String line() throws IOException {
        return lineOf(in, charset);
    }

    private static String lineOf(InputStream in, Charset charset) throws IOException {
        String line = new BufferedReader(new InputStreamReader(in, charset)).readLine();
        return line == null ? "" : line.strip();
    }

    /** What comes from a file or another program shows nowhere. */
    @SuppressWarnings("SystemConsoleNull") // it is null in JDK 17 when the answer goes elsewhere
    private static String readHidden() throws IOException {
        Path typed = Path.of("/proc/self/fd/0");
        boolean piped = Files.exists(typed) && !isScreen(typed);
        Console console = piped ? null : System.console();
        if (console != null) {
            char[] line = console.readPassword();
            return line == null ? "" : new String(line).strip();
        }
        if (isScreen(typed)) {
            throw DeskException.wrongUse("hidden.shown");
        }
        return lineOf(new FileInputStream(FileDescriptor.in), systemCharset());
    }

    /** Who sits at it; blank when nobody knows. */
    String user() {
        String named = environment.getOrDefault("USER", environment.getOrDefault("USERNAME", ""));
        String user = named.isBlank() ? systemUser : named;
        return user.equals(NO_NAME) ? "" : user;
    }

    /** UTF-8 where the system claims ASCII: the locale C says so on terminals that show everything. */
    private static Charset systemCharset() {
        Charset charset = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
        return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    }

    private static boolean isScreen(Path descriptor) {
        try {
            String device = descriptor.toRealPath().toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException e) {
            // A pipe, or a system that does not tell.
            return false;
        }
    }
}
