package org.warmsunset.programme;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on batches of items on a thread of its own, while whoever adds them gets the next ones ready. What comes of
 * them is taken on the thread that adds them, in their order. Not thread-safe.
 */
final class WorkAhead<S, T> implements AutoCloseable {
    /** More would not end sooner, and each takes memory. */
    private static final int BATCHES = 4;

    private final Function<S, T> work;
    private final Consumer<T> take;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(WorkAhead::thread);
    private final Queue<Future<List<T>>> batches = new ArrayDeque<>(BATCHES);

    /**
     * Makes one without items.
     *
     * @param work what is done with an item, whatever else is done meanwhile
     * @param take takes what came of an item
     */
    WorkAhead(Function<S, T> work, Consumer<T> take) {
        this.work = work;
        this.take = take;
    }

    private static Thread thread(Runnable works) {
        Thread thread = new Thread(works, "warm-sunset-work-ahead");
        thread.setDaemon(true);
        return thread;
    }

    /** Adds a batch, once there is room for it. Throws what a work or taking its outcome throws. */
    void add(List<S> batch) {
        if (batches.size() == BATCHES) {
            takeOne();
        }
        batches.add(worker.submit(() -> batch.stream().map(work).toList()));
    }

    /** Takes what is left. */
    void finish() {
        while (!batches.isEmpty()) {
            takeOne();
        }
    }

    private void takeOne() {
        outcome(batches.remove()).forEach(take);
    }

    private static <T> List<T> outcome(Future<List<T>> batch) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return batch.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw thrown(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException thrown(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException exception ? exception : new IllegalStateException(e);
    }

    /** Gives up what is left. */
    @Override
    public void close() {
        worker.shutdownNow();
    }
}
