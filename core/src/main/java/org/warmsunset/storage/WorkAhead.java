package org.warmsunset.storage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets an executor work on items while the caller fetches the next ones, and hands the outcomes to the caller's thread
 * in the order of the items. With {@code Runnable::run} for an executor everything happens on the caller's thread.
 *
 * <pre>{@code
 * try (WorkAhead<CasePage, Sums> ahead = new WorkAhead<>(executor, this::judge, sums::add)) {
 *     Pages.ofCaseFiles(session, days, knownAt, ahead::add);
 *     ahead.finish();
 * }
 * }</pre>
 *
 * <p>Not thread-safe: one thread adds, finishes and closes.
 *
 * @param <S> an item
 * @param <T> what comes of it
 */
public final class WorkAhead<S, T extends @Nullable Object> implements AutoCloseable {
    /** How many items may wait to be taken: enough to keep two threads busy. */
    private static final int MOST = 4;

    private final Executor executor;
    private final Function<S, T> work;
    private final Consumer<T> take;
    private final Deque<FutureTask<T>> waiting = new ArrayDeque<>(MOST + 1);

    /**
     * Makes a line without an item.
     *
     * @param executor where the work is done
     * @param work makes the outcome of an item; runs on the executor's threads
     * @param take takes an outcome; runs on the thread that adds
     */
    public WorkAhead(Executor executor, Function<S, T> work, Consumer<T> take) {
        this.executor = executor;
        this.work = work;
        this.take = take;
    }

    /**
     * Adds an item, and takes an outcome when too many wait.
     *
     * @param item the item
     */
    public void add(S item) {
        FutureTask<T> task = new FutureTask<>(() -> work.apply(item));
        waiting.add(task);
        executor.execute(task);
        if (waiting.size() > MOST) {
            takeFirst();
        }
    }

    /** Takes the outcomes that are left. What a work threw comes as it was thrown. */
    public void finish() {
        while (!waiting.isEmpty()) {
            takeFirst();
        }
    }

    private void takeFirst() {
        take.accept(outcome(waiting.remove()));
    }

    private static <T extends @Nullable Object> T outcome(Future<T> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException exception ? exception : new IllegalStateException(thrown);
    }

    /** Gives up the items whose work has not begun. */
    @Override
    public void close() {
        waiting.forEach(task -> task.cancel(false));
    }
}
