package org.warmsunset.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * Where a command runs.
 *
 * @param in what somebody types
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
        OutputStream out,
        OutputStream err,
        Charset charset,
        boolean errIsScreen,
        Map<String, String> environment,
        String systemUser,
        Clock clock) {
    /** What Java says for a user who has a number only. */
    private static final String NO_NAME = "?";

    /** The terminal of this process. */
    static Terminal system() {
        return new Terminal(
                new FileInputStream(FileDescriptor.in),
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
        return new Terminal(in, out, err, charset, errIsScreen, environment, systemUser, other);
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
