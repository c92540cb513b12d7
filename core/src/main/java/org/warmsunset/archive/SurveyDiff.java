package org.warmsunset.archive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one survey says otherwise than another, question by question. Blank, 不详 and 无 are three different answers: what
 * was not asked or is not known in one of the two neither came nor went.
 *
 * <pre>{@code
 * SurveyDiff diff = SurveyDiff.between(spring, autumn);
 * diff.changes();   // health: TOLD, TOLD, came [失眠], went [高血压]
 * }</pre>
 *
 * @param changes the questions that were answered otherwise, in the order of the form
 */
public record SurveyDiff(List<Change> changes) {
    private static final Pattern BETWEEN = Pattern.compile("[;；,，、\\s]+");

    private static final List<Column<?>> QUESTIONS = List.of(
            Surveys.HEALTH,
            Surveys.MEDICATION,
            Surveys.MENTAL_STATE,
            Surveys.SUPPORT_BY_CHILDREN,
            Surveys.LIVING,
            Surveys.HOBBIES,
            Surveys.NEEDS);

    /**
     * A question that was answered otherwise.
     *
     * @param question the column of {@link Surveys}
     * @param before what kind of answer there was
     * @param after what kind of answer there is
     * @param came the words or codes that are there now and were not; none unless both are {@link Answer#NONE} or
     *     {@link Answer#TOLD}
     * @param went the words or codes that were there and are no longer, likewise
     */
    public record Change(Column<?> question, Answer before, Answer after, List<String> came, List<String> went) {
        /**
         * Copies the lists.
         *
         * @param question the column of {@link Surveys}
         * @param before what kind of answer there was
         * @param after what kind of answer there is
         * @param came what came
         * @param went what went
         */
        public Change {
            came = List.copyOf(came);
            went = List.copyOf(went);
        }

        private boolean isNone() {
            return before == after && came.isEmpty() && went.isEmpty();
        }

        /** {@return the question and the kinds of answers, since the words are personal} */
        @Override
        public String toString() {
            return question + ": " + before + ", " + after;
        }
    }

    /**
     * Copies the list.
     *
     * @param changes the questions that were answered otherwise
     */
    public SurveyDiff {
        changes = List.copyOf(changes);
    }

    /**
     * Compares two surveys.
     *
     * @param before the earlier one, an entry of {@link Surveys#SORT}
     * @param after the later one
     * @return what the later one says otherwise
     */
    public static SurveyDiff between(Entry before, Entry after) {
        return new SurveyDiff(QUESTIONS.stream()
                .map(question -> change(question, before, after))
                .filter(change -> !change.isNone())
                .toList());
    }

    private static Change change(Column<?> question, Entry before, Entry after) {
        Answer was = Answer.of(text(question, before));
        Answer is = Answer.of(text(question, after));
        boolean known = isKnown(was) && isKnown(is);
        List<String> then = words(question, before);
        List<String> now = words(question, after);
        return new Change(
                question, was, is, known ? without(now, then) : List.of(), known ? without(then, now) : List.of());
    }

    private static boolean isKnown(Answer answer) {
        return answer == Answer.NONE || answer == Answer.TOLD;
    }

    private static <T> Optional<String> text(Column<T> question, Entry survey) {
        return survey.get(question).map(question.form()::text);
    }

    private static List<String> words(Column<?> question, Entry survey) {
        Optional<String> text = text(question, survey);
        return Answer.of(text) != Answer.TOLD
                ? List.of()
                : List.copyOf(Stream.of(BETWEEN.split(text.orElse(""), -1))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static List<String> without(List<String> all, List<String> others) {
        List<String> left = new ArrayList<>(all);
        left.removeAll(others);
        return left;
    }
}
