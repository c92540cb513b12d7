package org.warmsunset.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.WriteSession;

/** One call of a store: a read or a write, with a work of some operations. */
sealed interface Step {
    /** Does it, and gives all that was answered. */
    Outcome on(ProgrammeStore store);

    /**
     * What came of a step.
     *
     * @param answers what the operations gave, in their order, up to the one that was refused
     * @param end how the step ended
     */
    record Outcome(List<Object> answers, Object end) {
        @Override
        public String toString() {
            return end + ", answers " + answers;
        }
    }

    /** A refusal, as far as it is promised: the current state is for one reason only. */
    record Refusal(String id, RefusedException.Reason reason, Optional<Object> current) {
        static Refusal of(RefusedException e) {
            boolean changed = e.reason() == RefusedException.Reason.CHANGED_MEANWHILE;
            return new Refusal(e.id(), e.reason(), changed ? e.current() : Optional.empty());
        }
    }

    /** An operation of a work. */
    sealed interface Operation {
        Object in(WriteSession session);
    }

    /** An operation that changes nothing. */
    record Look(String says, Function<ReadSession, Object> work) implements Operation {
        @Override
        public Object in(WriteSession session) {
            return work.apply(session);
        }

        @Override
        public String toString() {
            return says;
        }
    }

    /** An operation that changes something. */
    record Change(String says, Consumer<WriteSession> work) implements Operation {
        @Override
        public Object in(WriteSession session) {
            work.accept(session);
            return "done";
        }

        @Override
        public String toString() {
            return says;
        }
    }

    /** A read. */
    record Read(List<Look> looks) implements Step {
        @Override
        public Outcome on(ProgrammeStore store) {
            List<Object> answers = store.read(session -> {
                List<Object> given = new ArrayList<>();
                looks.forEach(look -> given.add(look.work().apply(session)));
                return given;
            });
            return new Outcome(answers, "read");
        }

        @Override
        public String toString() {
            return "read " + looks;
        }
    }

    /** A write that may throw when its operations are done. */
    record Write(List<Operation> operations, @Nullable Throwable thrown) implements Step {
        @Override
        public Outcome on(ProgrammeStore store) {
            List<Object> answers = new ArrayList<>();
            try {
                store.write(session -> {
                    answers.clear(); // of a first run that was not kept
                    operations.forEach(operation -> answers.add(operation.in(session)));
                    stop();
                    return answers;
                });
                return new Outcome(answers, "kept");
            } catch (RefusedException e) {
                return new Outcome(answers, Refusal.of(e));
            } catch (IllegalStateException | AssertionError e) {
                if (!e.equals(thrown)) {
                    throw e;
                }
                return new Outcome(answers, "thrown");
            }
        }

        private void stop() {
            if (thrown instanceof RuntimeException exception) {
                throw exception;
            }
            if (thrown instanceof Error error) {
                throw error;
            }
        }

        @Override
        public String toString() {
            return "write " + operations + (thrown == null ? "" : " and throw");
        }
    }
}
