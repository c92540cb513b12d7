package org.warmsunset.programme;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on batches of items on other threads, while whoever adds them gets the next ones ready. What comes of them is
 * taken on the thread that adds them, in their order. Not thread-safe.
 */
final class WorkAhead<S, T> {
    /** More would not end sooner, and each takes memory. */
    private static final int BATCHES = 4;

    private final Function<S, T> work;
    private final Consumer<T> take;
    private final Queue<CompletableFuture<List<T>>> batches = new ArrayDeque<>(BATCHES);

    /**
     * Makes one without items.
     *
     * @param work what is done with an item; any thread may do it
     * @param take takes what came of an item
     */
    WorkAhead(Function<S, T> work, Consumer<T> take) {
        this.work = work;
        this.take = take;
    }

    /** Adds a batch, once there is room for it. Throws what a work or taking its outcome throws. */
    void add(List<S> batch) {
        if (batches.size() == BATCHES) {
            takeOne();
        }
        batches.add(CompletableFuture.supplyAsync(() -> batch.stream().map(work).toList()));
    }

    /** Takes what is left. */
    void finish() {
        while (!batches.isEmpty()) {
            takeOne();
        }
    }

    private void takeOne() {
        try {
            batches.remove().join().forEach(take);
        } catch (CompletionException e) {
            throw thrown(e);
        }
    }

    private static RuntimeException thrown(CompletionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException exception ? exception : e;
    }
}
