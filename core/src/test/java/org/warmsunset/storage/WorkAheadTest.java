package org.warmsunset.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkAheadTest {
    private final List<Integer> taken = new ArrayList<>();
    private final ExecutorService executor = Executors.newFixedThreadPool(2);

    @AfterEach
    void everybody_goes_home() {
        executor.shutdown();
    }

    private static int throwAt1(RuntimeException broken, int n) {
        if (n == 1) {
            throw broken;
        }
        return n;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 5, 100})
    void what_comes_of_all_items_is_taken_in_their_order(int items) {
        List<String> outcomes = new ArrayList<>();
        try (WorkAhead<Integer, String> ahead = new WorkAhead<>(executor, n -> "item " + n, outcomes::add)) {
            IntStream.range(0, items).forEach(ahead::add);
            ahead.finish();
        }
        assertThat(outcomes)
                .isEqualTo(IntStream.range(0, items).mapToObj(n -> "item " + n).toList());
    }

    @Test
    void two_works_are_done_at_once() {
        CountDownLatch begun = new CountDownLatch(2);
        try (WorkAhead<Integer, Integer> ahead = new WorkAhead<>(executor, n -> awaited(begun, n), taken::add)) {
            ahead.add(0);
            ahead.add(1);
            ahead.finish();
        }
        assertThat(taken).containsExactly(0, 1);
    }

    /** Ends when each of two works has begun. */
    private static int awaited(CountDownLatch begun, int n) {
        begun.countDown();
        try {
            if (!begun.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the other work has not begun");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return n;
    }

    @Test
    void the_work_is_done_on_other_threads_and_its_outcomes_are_taken_on_this_one() {
        Set<Thread> working = ConcurrentHashMap.newKeySet();
        Set<Thread> taking = ConcurrentHashMap.newKeySet();
        try (WorkAhead<Integer, Boolean> ahead = new WorkAhead<>(
                executor, n -> working.add(Thread.currentThread()), outcome -> taking.add(Thread.currentThread()))) {
            IntStream.range(0, 10).forEach(ahead::add);
            ahead.finish();
        }
        assertThat(working).isNotEmpty().doesNotContain(Thread.currentThread());
        assertThat(taking).containsExactly(Thread.currentThread());
    }

    @Test
    void without_threads_of_its_own_an_executor_works_on_this_one() {
        List<Thread> working = new ArrayList<>();
        try (WorkAhead<Integer, Boolean> ahead =
                new WorkAhead<>(Runnable::run, n -> working.add(Thread.currentThread()), outcome -> {})) {
            ahead.add(1);
            ahead.finish();
        }
        assertThat(working).containsExactly(Thread.currentThread());
    }

    @Test
    void only_some_items_wait_to_be_taken() {
        try (WorkAhead<Integer, Integer> ahead = new WorkAhead<>(executor, n -> n, taken::add)) {
            IntStream.range(0, 6).forEach(ahead::add);

            assertThat(taken).containsExactly(0, 1);
        }
    }

    @Test
    void what_a_work_throws_comes_as_it_is_after_the_items_before() {
        RuntimeException broken = new CompletionException(new IllegalStateException("broken"));
        try (WorkAhead<Integer, Integer> ahead = new WorkAhead<>(executor, n -> throwAt1(broken, n), taken::add)) {
            ahead.add(0);
            ahead.add(1);

            assertThatThrownBy(ahead::finish).isSameAs(broken);
        }
        assertThat(taken).containsExactly(0);
    }

    @Test
    void what_taking_throws_comes_as_it_is() {
        RuntimeException broken = new CompletionException(new IllegalStateException("broken"));
        try (WorkAhead<Integer, Integer> ahead = new WorkAhead<>(executor, n -> n, n -> throwAt1(broken, n))) {
            ahead.add(1);

            assertThatThrownBy(ahead::finish).isSameAs(broken);
        }
    }

    @Test
    void an_error_comes_as_it_is_too() {
        try (WorkAhead<Integer, Integer> ahead = new WorkAhead<>(
                executor,
                n -> {
                    throw new StackOverflowError();
                },
                taken::add)) {
            ahead.add(0);

            assertThatThrownBy(ahead::finish).isInstanceOf(StackOverflowError.class);
        }
    }

    @Test
    void an_interrupt_of_the_taker_is_kept_for_it() {
        Thread.currentThread().interrupt();
        try (WorkAhead<Integer, Integer> ahead = new WorkAhead<>(executor, n -> n, taken::add)) {
            ahead.add(1);
            ahead.finish();
        }
        assertThat(Thread.interrupted()).isTrue();
        assertThat(taken).containsExactly(1);
    }
}
