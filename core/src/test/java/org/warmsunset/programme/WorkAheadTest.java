package org.warmsunset.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkAheadTest {
    private static List<Integer> batch(int nth) {
        return List.of(10 * nth, 10 * nth + 1, 10 * nth + 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 5, 100})
    void what_comes_of_all_items_is_taken_in_their_order(int batches) {
        List<String> taken = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        WorkAhead<Integer, String> ahead = new WorkAhead<>(n -> "item " + n, taken::add);
        for (int nth = 0; nth < batches; nth++) {
            ahead.add(batch(nth));
            batch(nth).forEach(n -> expected.add("item " + n));
        }
        ahead.finish();

        assertThat(taken).isEqualTo(expected);
    }

    @Test
    void the_work_is_done_on_other_threads_and_its_outcomes_are_taken_on_this_one() {
        Set<Thread> working = ConcurrentHashMap.newKeySet();
        Set<Thread> taking = ConcurrentHashMap.newKeySet();
        WorkAhead<Integer, Boolean> ahead = new WorkAhead<>(
                n -> working.add(Thread.currentThread()), outcome -> taking.add(Thread.currentThread()));
        for (int nth = 0; nth < 10; nth++) {
            ahead.add(batch(nth));
        }
        ahead.finish();

        assertThat(working).isNotEmpty().doesNotContain(Thread.currentThread());
        assertThat(taking).containsExactly(Thread.currentThread());
    }

    @Test
    void only_some_batches_wait_to_be_taken() {
        List<Integer> taken = new ArrayList<>();
        WorkAhead<Integer, Integer> ahead = new WorkAhead<>(n -> n, taken::add);
        IntStream.range(0, 6).forEach(nth -> ahead.add(batch(nth)));

        assertThat(taken).containsExactly(0, 1, 2, 10, 11, 12);
    }

    @Test
    void what_a_work_throws_comes_as_it_is_after_the_batches_before() {
        List<Integer> taken = new ArrayList<>();
        RuntimeException broken = new IllegalStateException("broken");
        WorkAhead<Integer, Integer> ahead = new WorkAhead<>(
                n -> {
                    if (n == 11) {
                        throw broken;
                    }
                    return n;
                },
                taken::add);
        ahead.add(batch(0));
        ahead.add(batch(1));

        assertThatThrownBy(ahead::finish).isSameAs(broken);
        assertThat(taken).containsExactly(0, 1, 2);
    }

    @Test
    void an_error_comes_as_it_is_too() {
        WorkAhead<Integer, Integer> ahead = new WorkAhead<>(
                n -> {
                    throw new StackOverflowError();
                },
                n -> {});
        ahead.add(batch(0));

        assertThatThrownBy(ahead::finish).isInstanceOf(StackOverflowError.class);
    }
}
