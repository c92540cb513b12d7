package org.warmsunset.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;

/** Runs contestants by turns, so that what else the machine does falls on all of them, and compares their medians. */
final class Rounds {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** Processor time comes in hundredths of a second, so that a turn must be much longer. */
    private static final double LONG_ENOUGH = 0.3;

    private final Map<String, Contestant> contestants = new LinkedHashMap<>();
    private final Map<String, Took> medians = new LinkedHashMap<>();

    /**
     * How long a work took.
     *
     * @param seconds by the clock on the wall
     * @param cpu seconds of all threads of the process, and of a server's, which other work on the machine lengthens
     *     less
     */
    record Took(double seconds, double cpu) {
        Took plus(Took more) {
            return new Took(seconds + more.seconds, cpu + more.cpu);
        }

        Took minus(Took less) {
            return new Took(seconds - less.seconds, cpu - less.cpu);
        }

        Took per(double things) {
            return new Took(seconds / things, cpu / things);
        }
    }

    /** Does its work once. */
    @FunctionalInterface
    interface Contestant {
        /** Tells how long the part of the work took that counts. */
        Took run() throws Exception;
    }

    /** A work all of which counts. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    static Took time(Work work) throws Exception {
        return time(() -> 0, work);
    }

    /** Measures a work a part of which another process does. */
    static Took time(DoubleSupplier cpuElsewhere, Work work) throws Exception {
        double cpu = SYSTEM.getProcessCpuTime() / 1e9 + cpuElsewhere.getAsDouble();
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Took(seconds, SYSTEM.getProcessCpuTime() / 1e9 + cpuElsewhere.getAsDouble() - cpu);
    }

    /** Measures a work that may be short, by doing it again and again. */
    static Took timeOften(DoubleSupplier cpuElsewhere, Work work) throws Exception {
        int[] times = {0};
        return time(cpuElsewhere, () -> {
                    long start = System.nanoTime();
                    do {
                        work.run();
                        times[0]++;
                    } while (System.nanoTime() - start < LONG_ENOUGH * 1e9);
                })
                .per(times[0]);
    }

    Rounds add(String name, Contestant contestant) {
        contestants.put(name, contestant);
        return this;
    }

    /** Lets each work for some seconds, once at least: Java code is compiled while it runs, ever better for a while. */
    Rounds warmUp(int seconds) throws Exception {
        for (Contestant contestant : contestants.values()) {
            long start = System.nanoTime();
            do {
                contestant.run();
            } while (System.nanoTime() - start < seconds * 1e9);
        }
        return this;
    }

    /** Runs some rounds, after one that does not count. */
    Rounds run(int rounds) throws Exception {
        Map<String, List<Took>> took = new LinkedHashMap<>();
        for (int round = -1; round < rounds; round++) {
            for (Map.Entry<String, Contestant> contestant : contestants.entrySet()) {
                Took once = contestant.getValue().run();
                if (round >= 0) {
                    took.computeIfAbsent(contestant.getKey(), name -> new ArrayList<>())
                            .add(once);
                }
            }
        }
        took.forEach((name, all) -> medians.put(name, new Took(median(all, Took::seconds), median(all, Took::cpu))));
        return this;
    }

    private static double median(List<Took> all, ToDoubleFunction<Took> part) {
        double[] sorted = all.stream().mapToDouble(part).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** How many times the time of another one is, by the clock and by the processor. */
    String ratio(String one, String other) {
        Took a = median(one);
        Took b = median(other);
        return String.format(Locale.ROOT, "%.3f x, cpu %.3f x", a.seconds / b.seconds, a.cpu / b.cpu);
    }

    Took median(String name) {
        Took median = medians.get(name);
        if (median == null) {
            throw new IllegalArgumentException("nobody is called '%s'".formatted(name));
        }
        return median;
    }

    /** Prints how long each took, and how many times the base's time that is. */
    void print(PrintStream out, String base, long things, String thing) {
        medians.forEach((name, took) -> out.println(String.format(
                Locale.ROOT,
                "  %-48s %9.3f s %9.2f us/%s %9.0f/s   %s",
                name,
                took.seconds,
                took.seconds * 1e6 / things,
                thing,
                things / took.seconds,
                ratio(name, base))));
    }
}
