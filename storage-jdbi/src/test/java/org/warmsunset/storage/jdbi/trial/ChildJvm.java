package org.warmsunset.storage.jdbi.trial;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Another JVM, which runs a main class of the tests; lines go to it and come from it. It is killed by SIGKILL, at the
 * latest when it is closed; one that listens to {@link #hear()} does not outlive its parent.
 */
public final class ChildJvm implements AutoCloseable {
    private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.out);

    private final Process process;
    private final BufferedReader lines;
    private final Path errors;

    private ChildJvm(Process process, Path errors) {
        this.process = process;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
        this.errors = errors;
    }

    /** Starts one, which keeps its temporary files in a folder. */
    public static ChildJvm start(Path folder, Class<?> main, String... arguments) {
        return start(List.of(), folder, main, arguments);
    }

    /** Starts one by a command that runs the command behind it. */
    public static ChildJvm start(List<String> by, Path folder, Class<?> main, String... arguments) {
        return start(by, List.of("-cp", System.getProperty("java.class.path")), folder, main, arguments);
    }

    /** Starts one that finds its classes loaded. */
    static ChildJvm start(ClassArchive classes, Path folder, Class<?> main, String... arguments) {
        return start(List.of(), classes.options(), folder, main, arguments);
    }

    private static ChildJvm start(
            List<String> by, List<String> classes, Path folder, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(by);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + folder));
        command.addAll(classes);
        command.add(main.getName());
        command.addAll(List.of(arguments));
        try {
            Path errors = Files.createTempFile(folder, "child", ".err");
            return new ChildJvm(
                    new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the child: says a line, whole or not at all. */
    public static void say(String line) {
        try {
            OUT.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the child: waits for the parent's next line; ends when there is no parent any more. */
    public static String hear() {
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            if (line == null) {
                Runtime.getRuntime().halt(0);
            }
            return String.valueOf(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells the child a line. */
    public void tell(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the child's next line. */
    public String line() {
        try {
            String line = lines.readLine();
            if (line == null) {
                throw new AssertionError("the child ended by itself: " + Files.readString(errors));
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills the child in a moment, unless it ends before; gives what it has said until then. */
    public List<String> killIn(Duration moment) {
        try {
            process.waitFor(moment.toNanos(), TimeUnit.NANOSECONDS);
            boolean alive = process.isAlive();
            process.toHandle().destroyForcibly();
            List<String> said = lines.lines().toList();
            process.waitFor();
            if (!alive) {
                throw new AssertionError("the child ended by itself: " + Files.readString(errors));
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("the wait for the child was interrupted", e);
        }
    }

    /** Lets a child that listens end by itself; gives what it has said until then. */
    List<String> dismiss() {
        try {
            process.getOutputStream().close();
            return join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the child has ended; gives what it has said. */
    public List<String> join() {
        try {
            List<String> said = lines.lines().toList();
            if (process.waitFor() != 0) {
                throw new AssertionError("the child failed: " + Files.readString(errors));
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("the wait for the child was interrupted", e);
        }
    }

    @Override
    public void close() {
        process.toHandle().destroyForcibly();
    }
}
