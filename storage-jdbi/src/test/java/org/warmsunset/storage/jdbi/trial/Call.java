package org.warmsunset.storage.jdbi.trial;

import java.util.Optional;
import java.util.function.Function;

/**
 * One call of a history.
 *
 * @param <S> the state of what was called
 * @param text what was asked and answered
 * @param asked when it was asked
 * @param answered when the answer was there
 * @param effect the state after the call; empty where a call in that state cannot have been answered so
 */
record Call<S>(String text, long asked, long answered, Function<S, Optional<S>> effect) {
    @Override
    public String toString() {
        return "%s [%d to %d]".formatted(text, asked, answered);
    }
}
