package org.warmsunset.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.warmsunset.storage.ProgrammeStore;

/**
 * Steps that several threads do at once. Each step is noted with when it was called and when it answered; afterwards a
 * search looks for an order of all steps, in which none comes before another that had answered when it was called, and
 * in which the {@link Model} gives the same answers. Without such an order the store is not linearizable.
 */
final class ConcurrentHistory {
    private final AtomicInteger clock = new AtomicInteger();
    private final List<List<Event>> threads;
    private final Set<Object> deadEnds = new HashSet<>();

    private record Event(Step step, Step.Outcome outcome, int called, int answered) {
        @Override
        public String toString() {
            return "%d to %d: %s%n    %s".formatted(called, answered, step, outcome);
        }
    }

    private ConcurrentHistory(List<List<Event>> threads) {
        this.threads = threads;
    }

    /** Runs random steps on some threads, and then looks at all that is stored. */
    static ConcurrentHistory run(ProgrammeStore store, long seed, int threads, int steps) {
        ConcurrentHistory history = new ConcurrentHistory(IntStream.rangeClosed(0, threads)
                .<List<Event>>mapToObj(thread -> new ArrayList<>())
                .toList());
        history.note(store, RandomSteps.first(), threads);
        Phaser together = new Phaser(threads);
        Race.of(threads).run(thread -> {
            try {
                history.run(store, new Random(seed * threads + thread), thread, steps, together);
            } finally {
                together.arriveAndDeregister();
            }
        });
        history.note(store, RandomLooks.everything(), threads);
        return history;
    }

    /** Waits for the others before every second step: threads that run freely hardly meet in a fast store. */
    private void run(ProgrammeStore store, Random random, int thread, int steps, Phaser together) {
        RandomSteps own = new RandomSteps(new RandomSource(random), "T" + thread);
        for (int i = 0; i < steps; i++) {
            if (i % 2 == 0) {
                together.arriveAndAwaitAdvance();
            }
            note(store, own.next(), thread);
        }
    }

    private void note(ProgrammeStore store, Step step, int thread) {
        int called = clock.incrementAndGet();
        Step.Outcome outcome = step.on(store);
        threads.get(thread).add(new Event(step, outcome, called, clock.incrementAndGet()));
    }

    /** Throws unless there is an order in which the model gives the same answers. */
    void check() {
        if (!fits(new Model(), threads.stream().map(thread -> 0).toList())) {
            throw new AssertionError(
                    "no order of these steps, each called and answered at the times before it, explains the answers:%n%s"
                            .formatted(this));
        }
    }

    /** Tells whether the steps that are left can follow, having done the first so many of each thread. */
    private boolean fits(Model model, List<Integer> done) {
        if (IntStream.range(0, threads.size())
                .allMatch(thread -> done.get(thread) == threads.get(thread).size())) {
            return true;
        }
        List<Object> place = List.of(done, model.state());
        if (deadEnds.contains(place)) {
            return false;
        }
        for (int thread = 0; thread < threads.size(); thread++) {
            if (mayBeNext(thread, done) && fitsNext(model, done, thread)) {
                return true;
            }
        }
        deadEnds.add(place);
        return false;
    }

    private boolean mayBeNext(int thread, List<Integer> done) {
        if (done.get(thread) == threads.get(thread).size()) {
            return false;
        }
        int called = threads.get(thread).get(done.get(thread)).called();
        return IntStream.range(0, threads.size())
                .filter(other -> done.get(other) < threads.get(other).size())
                .noneMatch(other -> threads.get(other).get(done.get(other)).answered() < called);
    }

    private boolean fitsNext(Model model, List<Integer> done, int thread) {
        Event event = threads.get(thread).get(done.get(thread));
        Model next = model.copy();
        if (!event.step().on(next).equals(event.outcome())) {
            return false;
        }
        List<Integer> more = new ArrayList<>(done);
        more.set(thread, done.get(thread) + 1);
        return fits(next, more);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int thread = 0; thread < threads.size(); thread++) {
            text.append("thread %d%n".formatted(thread));
            threads.get(thread).forEach(event -> text.append("  %s%n".formatted(event)));
        }
        return text.toString();
    }
}
