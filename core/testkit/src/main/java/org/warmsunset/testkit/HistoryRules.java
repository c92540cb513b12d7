package org.warmsunset.testkit;

import org.junit.jupiter.api.Test;
import org.warmsunset.storage.ProgrammeStore;

/** Random histories, held against a model. */
abstract class HistoryRules extends Rules {
    private static final int HISTORIES = 8;
    private static final int STEPS = 40;
    private static final int RACES = 8;
    private static final int THREADS = 3;
    private static final int STEPS_OF_A_THREAD = 10;

    /** Another empty store, closed by the test. */
    abstract ProgrammeStore another();

    @Test
    void required_H1_every_answer_and_every_refusal_of_a_history_is_that_of_the_model() {
        Seeds.check(HISTORIES, seed -> {
            try (ProgrammeStore store = another()) {
                new History(seed).run(store, STEPS);
                StoreInvariants.check(store);
            }
        });
    }

    @Test
    void required_H2_the_answers_of_many_threads_are_those_of_the_model_in_some_order() {
        Seeds.check(RACES, seed -> {
            try (ProgrammeStore store = another()) {
                ConcurrentHistory.run(store, seed, THREADS, STEPS_OF_A_THREAD).check();
            }
        });
    }
}
