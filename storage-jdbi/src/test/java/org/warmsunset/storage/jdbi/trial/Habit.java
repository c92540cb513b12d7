package org.warmsunset.storage.jdbi.trial;

import java.util.List;
import java.util.function.Consumer;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.WriteSession;

/** How a child writes; all habits but one are wrong on purpose. */
enum Habit {
    /** All steps in one write, which is acknowledged when it has been committed. */
    RIGHT,
    /** Acknowledges some writes before it commits them, as a store does that gathers writes in memory. */
    EARLY,
    /** Commits each step by itself. */
    TORN;

    void write(ProgrammeStore store, List<Consumer<WriteSession>> steps) {
        if (this == TORN) {
            steps.forEach(step -> write(store, step));
        } else {
            write(store, session -> steps.forEach(step -> step.accept(session)));
        }
    }

    private static void write(ProgrammeStore store, Consumer<WriteSession> work) {
        store.write(session -> {
            work.accept(session);
            return session;
        });
    }

    /** How many of so many committed writes, and of those that wait, are acknowledged. */
    int acknowledged(int committed) {
        return this == EARLY ? committed + 10 : committed;
    }
}
