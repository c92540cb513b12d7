package org.warmsunset.programme;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on items on threads of its own, while whoever adds them gets the next ones ready. What comes of them is taken
 * on the thread that adds them, in their order. Not thread-safe.
 */
final class WorkAhead<S, T> implements AutoCloseable {
    /** Two keep up with whoever reads from a database what they judge. */
    private static final int THREADS = 2;

    /** More would not end sooner, and each takes memory. */
    private static final int WAITING = 4;

    private final Function<S, T> work;
    private final Consumer<T> take;
    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS, WorkAhead::thread);
    private final Queue<Future<T>> outcomes = new ArrayDeque<>(WAITING);

    /**
     * Makes one without items.
     *
     * @param work what is done with an item, whatever else is done meanwhile, also with others
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

    /** Adds an item, once there is room for it. Throws what a work or taking its outcome throws. */
    void add(S item) {
        if (outcomes.size() == WAITING) {
            takeOne();
        }
        outcomes.add(workers.submit(() -> work.apply(item)));
    }

    /** Takes what is left. */
    void finish() {
        while (!outcomes.isEmpty()) {
            takeOne();
        }
    }

    private void takeOne() {
        take.accept(outcome(outcomes.remove()));
    }

    private static <T> T outcome(Future<T> working) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return working.get();
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
        workers.shutdownNow();
    }
}
