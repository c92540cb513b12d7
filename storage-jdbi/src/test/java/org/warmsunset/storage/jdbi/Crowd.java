package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.WriteSession;

/** Writers on threads of their own, the later of which come while the first is at work, one after the other. */
final class Crowd {
    private static final int SECONDS = 30;

    private final ProgrammeStore store;
    private final List<FutureTask<@Nullable Throwable>> writes = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch all = new CountDownLatch(1);

    Crowd(ProgrammeStore store) {
        this.store = store;
    }

    /** Adds a writer, and waits until it stands in the queue. */
    Crowd add(Consumer<WriteSession> work) {
        boolean first = writes.isEmpty();
        FutureTask<@Nullable Throwable> write = new FutureTask<>(() -> thrown(first ? afterAll(work) : work));
        Thread thread = new Thread(write, "writer " + writes.size());
        writes.add(write);
        threads.add(thread);
        thread.start();
        if (first) {
            await(begun);
        } else {
            untilWaiting(thread);
        }
        return this;
    }

    private Consumer<WriteSession> afterAll(Consumer<WriteSession> work) {
        return session -> {
            begun.countDown();
            await(all);
            work.accept(session);
        };
    }

    private @Nullable Throwable thrown(Consumer<WriteSession> work) {
        try {
            store.write(session -> {
                work.accept(session);
                return session;
            });
            return null;
        } catch (RuntimeException | Error e) {
            return e;
        }
    }

    /** Lets them go. */
    Crowd start() {
        all.countDown();
        return this;
    }

    boolean isAnyDone() {
        return writes.stream().anyMatch(FutureTask::isDone);
    }

    /** Waits until a writer has returned; gives what it threw. */
    @Nullable
    Throwable result(int writer) throws Exception {
        return writes.get(writer).get(SECONDS, TimeUnit.SECONDS);
    }

    Thread thread(int writer) {
        return threads.get(writer);
    }

    /** Lets them go, and gives what each threw. */
    List<@Nullable Throwable> results() throws Exception {
        start();
        List<@Nullable Throwable> results = new ArrayList<>();
        for (int i = 0; i < writes.size(); i++) {
            results.add(result(i));
        }
        return results;
    }

    static void untilWaiting(Thread thread) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING) {
            assertThat(System.nanoTime()).as("the thread should wait").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }
}
