package org.warmsunset.storage.sharded;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes one page, ordered by id, of the pages of several stores.
 *
 * @param read reads a page of one store
 * @param idOf gives the id of what is on it
 * @param isOf tells whether it belongs to the store where it was read
 * @param <K> an id
 * @param <T> what is on the pages
 */
record InOrder<K extends Comparable<K>, T>(
        List<Integer> stores, Reading<K, T> read, Function<T, K> idOf, BiPredicate<Integer, T> isOf) {
    /** Reads a page of a store. */
    @FunctionalInterface
    interface Reading<K, T> {
        List<T> page(int store, @Nullable K after, int limit);
    }

    List<T> page(@Nullable K after, int limit) {
        int share = Math.max(1, limit / stores.size());
        List<Rest> rests =
                stores.stream().map(store -> new Rest(store, after, share)).toList();
        List<T> page = new ArrayList<>();
        while (page.size() < limit) {
            Rest least = null;
            for (Rest rest : rests) {
                if (rest.hasNext() && (least == null || rest.next().compareTo(least.next()) < 0)) {
                    least = rest;
                }
            }
            if (least == null) {
                break;
            }
            page.add(least.take());
        }
        return page;
    }

    /** What is left of a store. */
    private final class Rest {
        private final int store;
        private final int share;
        private final Deque<T> waiting = new ArrayDeque<>();
        private @Nullable K last;
        private boolean ended;

        Rest(int store, @Nullable K after, int share) {
            this.store = store;
            this.last = after;
            this.share = share;
        }

        boolean hasNext() {
            while (waiting.isEmpty() && !ended) {
                List<T> page = read.page(store, last, share);
                ended = page.size() < share;
                for (T each : page) {
                    last = idOf.apply(each);
                    if (isOf.test(store, each)) {
                        waiting.add(each);
                    }
                }
            }
            return !waiting.isEmpty();
        }

        K next() {
            return idOf.apply(waiting.getFirst());
        }

        T take() {
            return waiting.removeFirst();
        }
    }
}
