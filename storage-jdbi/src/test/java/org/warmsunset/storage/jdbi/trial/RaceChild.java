package org.warmsunset.storage.jdbi.trial;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.jdbi.Place;

/** One of the processes of a race: some threads call one store at random, and it says what they were told. */
final class RaceChild {
    private RaceChild() {}

    /** Takes the address of the place, the seed, its own number, the number of threads and of the calls of each. */
    public static void main(String[] args) throws InterruptedException {
        long seed = Long.parseLong(args[1]);
        int threads = Integer.parseInt(args[3]);
        Queue<Line> history = new ConcurrentLinkedQueue<>();
        try (ProgrammeStore store = Place.at(args[0]).open()) {
            WarmSunset programme = Caller.programme(store);
            ChildJvm.say("ready");
            ChildJvm.hear();
            List<Thread> running = IntStream.range(0, threads)
                    .mapToObj(i -> new Thread(() -> {
                        String name = args[2] + "." + i;
                        new Caller(programme, name, seed, history).calls(Integer.parseInt(args[4]));
                    }))
                    .toList();
            for (Thread thread : running) {
                thread.setUncaughtExceptionHandler((failed, e) -> {
                    e.printStackTrace();
                    Runtime.getRuntime().halt(1);
                });
                thread.start();
            }
            for (Thread thread : running) {
                thread.join();
            }
        }
        history.forEach(line -> ChildJvm.say(line.toString()));
    }
}
