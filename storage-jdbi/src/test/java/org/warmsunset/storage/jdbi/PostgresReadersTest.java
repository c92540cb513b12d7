package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.BrokenException.Cause;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.jdbi.sql.PostgresDialect;
import org.warmsunset.testserver.PostgresServer;

/** More threads read than a store opens connections to PostgreSQL. */
class PostgresReadersTest {
    private static final int MOST = PostgresDialect.MOST_READERS;

    private final String url = PostgresServer.freshSchema();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch go = new CountDownLatch(1);

    @AfterEach
    void end() {
        go.countDown();
        threads.shutdown();
    }

    @Test
    void those_who_come_later_wait_for_a_connection() throws Exception {
        try (ProgrammeStore store = JdbiProgrammeStore.postgresql(url, FieldCipher.clear())) {
            CompletableFuture<Void> first = fill(store);
            List<Thread> later = new ArrayList<>();
            List<Integer> read = Collections.synchronizedList(new ArrayList<>());
            for (int i = 0; i < MOST; i++) {
                later.add(new Thread(() -> read.add(elders(store)), "later reader " + i));
            }
            later.forEach(Thread::start);
            later.forEach(Crowd::untilWaiting);
            assertThat(read).isEmpty();

            go.countDown();
            first.get(30, TimeUnit.SECONDS);
            for (Thread thread : later) {
                thread.join();
            }
            assertThat(read).hasSize(MOST).containsOnly(0);
        }
    }

    @Test
    void who_waits_in_vain_is_told_that_the_store_is_busy() throws Exception {
        try (ProgrammeStore store = JdbiProgrammeStore.postgresql(url, FieldCipher.clear(), Duration.ofMillis(20))) {
            CompletableFuture<Void> first = fill(store);

            assertThatThrownBy(() -> elders(store))
                    .isInstanceOfSatisfying(
                            BrokenException.class,
                            broken -> assertThat(broken.reason()).isEqualTo(Cause.BUSY));
            People.store(store);

            go.countDown();
            first.get(30, TimeUnit.SECONDS);
            assertThat(elders(store)).isEqualTo(1);
        }
    }

    @Test
    void an_interrupted_reader_reads_and_stays_interrupted() {
        try (ProgrammeStore store = JdbiProgrammeStore.postgresql(url, FieldCipher.clear())) {
            Thread.currentThread().interrupt();

            assertThat(elders(store)).isZero();

            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** Takes all connections until the latch lets go. */
    private CompletableFuture<Void> fill(ProgrammeStore store) {
        CountDownLatch reading = new CountDownLatch(MOST);
        List<CompletableFuture<?>> readers = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            readers.add(CompletableFuture.supplyAsync(
                    () -> store.read(session -> {
                        reading.countDown();
                        Crowd.await(go);
                        return session.elders().page(null, 10).size();
                    }),
                    threads));
        }
        Crowd.await(reading);
        return CompletableFuture.allOf(readers.toArray(new CompletableFuture<?>[0]));
    }

    private static int elders(ProgrammeStore store) {
        return store.read(session -> session.elders().page(null, 10).size());
    }
}
