package org.warmsunset.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkAheadTest {
    private final List<Integer> taken = new ArrayList<>();

    private static List<Integer> batch(int nth) {
        return List.of(10 * nth, 10 * nth + 1, 10 * nth + 2);
    }

    private static int throwAt11(RuntimeException broken, int n) {
        if (n == 11) {
            throw broken;
        }
        return n;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 5, 100})
    void what_comes_of_all_items_is_taken_in_their_order(int batches) {
        List<String> outcomes = new ArrayList<>();
        try (WorkAhead<Integer, String> ahead = new WorkAhead<>(n -> "item " + n, outcomes::add)) {
            IntStream.range(0, batches).forEach(nth -> ahead.add(batch(nth)));
            ahead.finish();
        }
        assertThat(outcomes)
                .isEqualTo(IntStream.range(0, batches)
                        .mapToObj(WorkAheadTest::batch)
                        .flatMap(List::stream)
                        .map(n -> "item " + n)
                        .toList());
    }

    @Test
    void the_work_is_done_on_one_other_thread_and_its_outcomes_are_taken_on_this_one() {
        Set<Thread> working = ConcurrentHashMap.newKeySet();
        Set<Thread> taking = ConcurrentHashMap.newKeySet();
        try (WorkAhead<Integer, Boolean> ahead = new WorkAhead<>(
                n -> working.add(Thread.currentThread()), outcome -> taking.add(Thread.currentThread()))) {
            IntStream.range(0, 10).forEach(nth -> ahead.add(batch(nth)));
            ahead.finish();
        }
        assertThat(working).hasSize(1).doesNotContain(Thread.currentThread());
        assertThat(taking).containsExactly(Thread.currentThread());
    }

    @Test
    void only_some_batches_wait_to_be_taken() {
        try (WorkAhead<Integer, Integer> ahead = new WorkAhead<>(n -> n, taken::add)) {
            IntStream.range(0, 6).forEach(nth -> ahead.add(batch(nth)));

            assertThat(taken).containsExactly(0, 1, 2, 10, 11, 12);
        }
    }

    @Test
    void what_a_work_throws_comes_as_it_is_after_the_batches_before() {
        RuntimeException broken = new CompletionException(new IllegalStateException("broken"));
        try (WorkAhead<Integer, Integer> ahead = new WorkAhead<>(n -> throwAt11(broken, n), taken::add)) {
            ahead.add(batch(0));
            ahead.add(batch(1));

            assertThatThrownBy(ahead::finish).isSameAs(broken);
        }
        assertThat(taken).containsExactly(0, 1, 2);
    }

    @Test
    void what_taking_throws_comes_as_it_is() {
        RuntimeException broken = new CompletionException(new IllegalStateException("broken"));
        try (WorkAhead<Integer, Integer> ahead = new WorkAhead<>(n -> n, n -> throwAt11(broken, n))) {
            ahead.add(batch(1));

            assertThatThrownBy(ahead::finish).isSameAs(broken);
        }
    }

    @Test
    void an_error_comes_as_it_is_too() {
        try (WorkAhead<Integer, Integer> ahead = new WorkAhead<>(
                n -> {
                    throw new StackOverflowError();
                },
                taken::add)) {
            ahead.add(batch(0));

            assertThatThrownBy(ahead::finish).isInstanceOf(StackOverflowError.class);
        }
    }

    @Test
    void an_interrupt_of_the_taker_is_kept_for_it() {
        Thread.currentThread().interrupt();
        try (WorkAhead<Integer, Integer> ahead = new WorkAhead<>(n -> n, taken::add)) {
            ahead.add(batch(1));
            ahead.finish();
        }
        assertThat(Thread.interrupted()).isTrue();
        assertThat(taken).isEqualTo(batch(1));
    }
}
