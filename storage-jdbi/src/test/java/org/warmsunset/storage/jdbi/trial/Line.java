package org.warmsunset.storage.jdbi.trial;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A call of a history as a line of text.
 *
 * @param object what was called
 * @param asked when it was asked
 * @param answered when the answer was there
 * @param words what was asked and answered
 */
record Line(String object, long asked, long answered, List<String> words) {
    static Line parse(String text) {
        List<String> words = List.of(text.split(" ", -1));
        return new Line(
                words.get(0),
                Long.parseLong(words.get(1)),
                Long.parseLong(words.get(2)),
                words.subList(3, words.size()));
    }

    String word(int i) {
        return words.get(i);
    }

    long number(int i) {
        return Long.parseLong(words.get(i));
    }

    <S> Call<S> call(Function<S, Optional<S>> effect) {
        return new Call<>(toString(), asked, answered, effect);
    }

    @Override
    public String toString() {
        return "%s %d %d %s".formatted(object, asked, answered, String.join(" ", words));
    }
}
