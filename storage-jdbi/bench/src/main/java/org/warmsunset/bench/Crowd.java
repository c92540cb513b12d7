package org.warmsunset.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that do the same work at once. */
final class Crowd implements AutoCloseable {
    private final int size;
    private final ExecutorService threads;

    Crowd(int size) {
        this.size = size;
        this.threads = Executors.newFixedThreadPool(size);
    }

    /** Does a work many times, whoever is free next. */
    void each(int times, Rounds.Work work) throws InterruptedException, ExecutionException {
        AtomicInteger left = new AtomicInteger(times);
        Callable<Integer> one = () -> {
            int done = 0;
            while (left.getAndDecrement() > 0) {
                work.run();
                done++;
            }
            return done;
        };
        List<Future<Integer>> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(threads.submit(one));
        }
        for (Future<Integer> each : all) {
            each.get();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
