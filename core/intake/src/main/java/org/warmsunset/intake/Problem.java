package org.warmsunset.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.warmsunset.basics.ValueStyle;
import org.warmsunset.wording.Bundle;

/**
 * Something wrong in what was to be taken in: where it is, what it is, and how to mend it. Personal values are masked.
 *
 * <p>Its sentence stands in the bundle {@code org.warmsunset.intake.problems} under its code.
 */
@Value.Immutable
@ValueStyle
public interface Problem {
    /** {@return the file, such as {@code elders.csv}} */
    String file();

    /** {@return the line on which the row begins, from 1; empty when it is about the whole file} */
    Optional<Integer> line();

    /** {@return the column, such as {@code birth_month}; empty when it is about the whole row or file} */
    Optional<String> column();

    /** {@return the code, such as {@code not-a-day}} */
    String code();

    /** {@return what the sentence names beside the place: {@code value}, {@code max}, {@code allowed} and the like} */
    Map<String, String> details();

    /**
     * Says it in a sentence, with value and mend and without the place.
     *
     * @param locale the language; Chinese, or English for any other
     * @return the sentence
     */
    default String sentence(Locale locale) {
        return sentence(texts(locale));
    }

    /**
     * Says it in a sentence by an embedder's own texts.
     *
     * @param texts {@link #texts} with others in their place
     * @return the sentence
     */
    default String sentence(Bundle texts) {
        return ProblemText.sentence(code(), details(), texts);
    }

    /**
     * Gives the sentences by which problems are said, to add a language.
     *
     * <pre>{@code
     * Bundle french = Problem.texts(Locale.ENGLISH).with(Locale.FRENCH, sentences);
     * }</pre>
     *
     * @param locale Chinese, or English for any other
     * @return a sentence for each code
     */
    static Bundle texts(Locale locale) {
        return ProblemText.bundle(locale);
    }

    /** {@return a builder; file and code are required} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Problem}. Not thread-safe. */
    final class Builder extends ImmutableProblem.Builder {
        Builder() {}
    }
}
