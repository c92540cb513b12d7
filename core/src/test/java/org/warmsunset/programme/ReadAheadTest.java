package org.warmsunset.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {
    private static List<Integer> upTo(int many) {
        return IntStream.range(0, many).boxed().toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 511, 512, 513, 10_000})
    void all_items_come_in_their_order(int many) {
        List<String> taken = new ArrayList<>();
        try (ReadAhead<String> ahead = ReadAhead.of(upTo(many).iterator(), n -> "item " + n)) {
            ahead.forEachRemaining(taken::add);

            assertThat(ahead.hasNext()).isFalse();
            assertThatThrownBy(ahead::next).isInstanceOf(NoSuchElementException.class);
        }
        assertThat(taken).isEqualTo(upTo(many).stream().map(n -> "item " + n).toList());
    }

    @Test
    void they_are_made_on_another_thread() {
        try (ReadAhead<Thread> ahead = ReadAhead.of(upTo(1).iterator(), n -> Thread.currentThread())) {
            assertThat(ahead.next()).isNotSameAs(Thread.currentThread());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 512, 700})
    void what_ends_the_making_comes_after_the_items_before_it(int before) {
        RuntimeException broken = new IllegalStateException("broken");
        List<Integer> taken = new ArrayList<>();
        try (ReadAhead<Integer> ahead = ReadAhead.of(upTo(1000).iterator(), n -> {
            if (n == before) {
                throw broken;
            }
            return n;
        })) {
            assertThatThrownBy(() -> ahead.forEachRemaining(taken::add)).isSameAs(broken);
            assertThatThrownBy(ahead::hasNext).isSameAs(broken);
        }
        assertThat(taken).isEqualTo(upTo(before));
    }

    @Test
    void an_error_comes_as_it_is() {
        try (ReadAhead<Integer> ahead = ReadAhead.of(upTo(1).iterator(), n -> {
            throw new StackOverflowError();
        })) {
            assertThatThrownBy(ahead::hasNext).isInstanceOf(StackOverflowError.class);
        }
    }

    @Test
    void a_thread_that_dies_leaves_nobody_waiting() {
        try (ReadAhead<Integer> ahead = ReadAhead.of(upTo(1).iterator(), n -> {
            Thread.currentThread().interrupt();
            return n;
        })) {
            assertThatThrownBy(ahead::hasNext).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void nothing_is_made_any_more_once_it_is_closed() {
        AtomicInteger made = new AtomicInteger();
        Iterator<Integer> endless = Stream.generate(made::incrementAndGet).iterator();
        try (ReadAhead<Integer> ahead = ReadAhead.of(endless, n -> n)) {
            assertThat(ahead.next()).isEqualTo(1);
        }
        int atTheEnd = made.get();

        assertThat(endless.next()).isEqualTo(atTheEnd + 1);
    }

    @Test
    void an_interrupt_of_the_taker_is_kept_for_it() {
        List<Integer> taken = new ArrayList<>();
        Thread.currentThread().interrupt();
        try (ReadAhead<Integer> ahead = ReadAhead.of(upTo(2000).iterator(), n -> n)) {
            ahead.forEachRemaining(taken::add);
        }
        assertThat(Thread.interrupted()).isTrue();
        assertThat(taken).hasSize(2000);
    }
}
