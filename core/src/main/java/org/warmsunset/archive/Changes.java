package org.warmsunset.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.warmsunset.people.NeedCategory;

/**
 * What came and what went between two surveys. What was not asked or is not known in one of them neither came nor went.
 *
 * @param newNeeds the needs that she has now and had not
 * @param pastNeeds the needs that she had and has no longer
 * @param newConditions the words of her health that are there now and were not
 * @param pastConditions the words of her health that were there and are no longer
 */
public record Changes(
        List<NeedCategory> newNeeds,
        List<NeedCategory> pastNeeds,
        List<String> newConditions,
        List<String> pastConditions) {
    private static final Pattern BETWEEN = Pattern.compile("[;；,，、\\s]+");

    /**
     * Keeps copies of the lists.
     *
     * @param newNeeds the needs that she has now and had not
     * @param pastNeeds the needs that she had and has no longer
     * @param newConditions the words of her health that are there now and were not
     * @param pastConditions the words of her health that were there and are no longer
     */
    public Changes {
        newNeeds = List.copyOf(newNeeds);
        pastNeeds = List.copyOf(pastNeeds);
        newConditions = List.copyOf(newConditions);
        pastConditions = List.copyOf(pastConditions);
    }

    /**
     * Compares two surveys.
     *
     * @param before the earlier one
     * @param after the later one
     * @return what came and went
     */
    public static Changes between(Picture before, Picture after) {
        boolean asked = !before.needs().isEmpty() && !after.needs().isEmpty();
        boolean known = isKnown(before.health()) && isKnown(after.health());
        List<String> was = conditions(before.health());
        List<String> is = conditions(after.health());
        return new Changes(
                asked ? without(after.needs(), before.needs()) : List.of(),
                asked ? without(before.needs(), after.needs()) : List.of(),
                known ? without(is, was) : List.of(),
                known ? without(was, is) : List.of());
    }

    private static boolean isKnown(Optional<String> health) {
        Answer answer = Answer.of(health);
        return answer == Answer.NONE || answer == Answer.TOLD;
    }

    private static List<String> conditions(Optional<String> health) {
        return Answer.of(health) != Answer.TOLD
                ? List.of()
                : Stream.of(BETWEEN.split(health.orElse(""), -1))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
    }

    private static <T> List<T> without(List<T> all, List<T> others) {
        List<T> left = new ArrayList<>(all);
        left.removeAll(others);
        return left;
    }
}
