package org.warmsunset.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.LongAccumulator;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.warmsunset.care.KnownAt;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;

/** One phase in a process of its own, whose peak of memory is then known. */
final class Child {
    private Child() {}

    /** Imports, counts hours, or reports from the day sets or the records, and says what that took. */
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[1]);
        LongAccumulator live = new LongAccumulator(Math::max, 0);
        watch(live);
        Rounds.Took took = Rounds.time(() -> run(args[0], file, Path.of(args[2])));
        System.gc();
        System.out.printf(
                Locale.ROOT,
                "%s in all, %d MiB of the heap in use after a collection at most; %.1f s, CPU %.1f s; written %d MiB%n",
                of("status", "VmHWM:").orElse("?"),
                live.get() >> 20,
                took.seconds(),
                took.cpu(),
                Long.parseLong(of("io", "wchar:").orElse("0")) >> 20);
    }

    private static void run(String phase, Path file, Path folder) throws Exception {
        if (phase.equals("import")) {
            Programme.load(folder, file);
            return;
        }
        try (JdbiProgrammeStore store = Programme.open(file)) {
            WarmSunset programme = Programme.on(store);
            switch (phase) {
                case "hours" -> programme.recognition().hours(Programme.YEAR.asOf());
                case "records" -> Programme.report(programme, Programme.YEAR, KnownAt.at(Programme.LATER));
                default -> Programme.report(programme, Programme.YEAR, KnownAt.now());
            }
        }
    }

    /** Keeps the most of the heap that was in use right after a collection. */
    private static void watch(LongAccumulator live) {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, same) -> live.accumulate(
                                    GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
                                            .getGcInfo()
                                            .getMemoryUsageAfterGc()
                                            .values()
                                            .stream()
                                            .mapToLong(MemoryUsage::getUsed)
                                            .sum()),
                            null,
                            null);
        }
    }

    /** What the kernel says of this process. */
    private static Optional<String> of(String page, String name) throws IOException {
        Path file = Path.of("/proc/self", page);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip())
                .findFirst();
    }

    /** Runs a phase in a process of its own and prints what it took. */
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
