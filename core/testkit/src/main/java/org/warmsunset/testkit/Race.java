package org.warmsunset.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;

/** Some threads that start at one moment. A race that does not end in time fails. */
final class Race {
    private static final long SECONDS = 60;

    private final int threads;

    private Race(int threads) {
        this.threads = threads;
    }

    static Race of(int threads) {
        return new Race(threads);
    }

    /** Runs the work on each thread, with the thread's number from 0 on. Throws what one of them threw. */
    void run(IntConsumer work) {
        for (Throwable thrown : catching(work)) {
            throw new AssertionError("a thread of the race failed: " + thrown, thrown);
        }
    }

    /** As {@link #run}, but gives what was thrown, in the order of the threads. */
    List<Throwable> catching(IntConsumer work) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                running.add(executor.submit(() -> {
                    start.await(SECONDS, TimeUnit.SECONDS);
                    work.accept(thread);
                    return null;
                }));
            }
            List<Throwable> thrown = new ArrayList<>();
            for (Future<Void> future : running) {
                collect(future, thrown);
            }
            return thrown;
        } finally {
            executor.shutdownNow();
        }
    }

    private static void collect(Future<Void> future, List<Throwable> thrown) {
        try {
            future.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            thrown.add(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("the race did not end within %d s".formatted(SECONDS), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("the race was interrupted", e);
        }
    }

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(SECONDS / 2, TimeUnit.SECONDS)) {
                throw new AssertionError("the other thread did not come along within %d s".formatted(SECONDS / 2));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("the race was interrupted", e);
        }
    }
}
