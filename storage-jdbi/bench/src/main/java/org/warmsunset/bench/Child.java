package org.warmsunset.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.warmsunset.care.KnownAt;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;

/** One phase in a process of its own, whose peak of memory is then known. */
final class Child {
    private static final Path STATUS = Path.of("/proc/self/status");

    private Child() {}

    /** Imports, or reports from the day sets or the records, and says how much memory that took at most. */
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[1]);
        if (args[0].equals("import")) {
            Programme.load(Path.of(args[2]), file);
        } else {
            try (JdbiProgrammeStore store = Programme.open(file)) {
                KnownAt knownAt = args[0].equals("records") ? KnownAt.at(Programme.LATER) : KnownAt.now();
                Programme.report(Programme.on(store), Programme.YEAR, knownAt);
            }
        }
        System.out.println(peak().orElse("unknown: no " + STATUS));
    }

    private static Optional<String> peak() throws IOException {
        if (!Files.exists(STATUS)) {
            return Optional.empty();
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.substring("VmHWM:".length()).strip())
                .findFirst();
    }

    /** Runs a phase in a process of its own and prints its peak. */
    static void print(PrintStream out, String phase, int heapMiB, Path file, Path folder) throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heapMiB + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        phase,
                        file.toString(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        out.printf(
                Locale.ROOT,
                "  %-8s -Xmx%dm: %s%n",
                phase,
                heapMiB,
                status == 0 ? said.strip() : "failed with " + status);
    }
}
