package org.warmsunset.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Runs contestants by turns, so that what else the machine does falls on all of them, and compares their medians. */
final class Rounds {
    private final Map<String, Contestant> contestants = new LinkedHashMap<>();
    private final Map<String, Double> medians = new LinkedHashMap<>();

    /** Does its work once. */
    @FunctionalInterface
    interface Contestant {
        /** Gives how many seconds the part of the work took that counts. */
        double run() throws Exception;
    }

    /** A work all of which counts. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    Rounds add(String name, Contestant contestant) {
        contestants.put(name, contestant);
        return this;
    }

    Rounds run(int warmUps, int rounds) throws Exception {
        Map<String, double[]> seconds = new LinkedHashMap<>();
        for (int round = -warmUps; round < rounds; round++) {
            for (Map.Entry<String, Contestant> contestant : contestants.entrySet()) {
                double took = contestant.getValue().run();
                if (round >= 0) {
                    seconds.computeIfAbsent(contestant.getKey(), name -> new double[rounds])[round] = took;
                }
            }
        }
        seconds.forEach((name, all) -> medians.put(name, median(all)));
        return this;
    }

    private static double median(double[] all) {
        double[] sorted = all.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    double median(String name) {
        Double median = medians.get(name);
        if (median == null) {
            throw new IllegalArgumentException("nobody is called '%s'".formatted(name));
        }
        return median;
    }

    /** Prints seconds, what one thing took and how many times the base's time that is. */
    void print(PrintStream out, String base, long things, String thing) {
        medians.forEach((name, seconds) -> out.println(String.format(
                Locale.ROOT,
                "  %-48s %9.3f s %9.2f us/%s %11.0f/s %8.3f x",
                name,
                seconds,
                seconds * 1e6 / things,
                thing,
                things / seconds,
                seconds / median(base))));
    }
}
