package org.warmsunset.storage.jdbi.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Right histories are explained; wrong ones, made by hand, are not. */
class HistoryTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "E 1 2 saw 0 none; E 3 4 inserted 1 a; E 5 6 updated 2 b; E 7 8 saw 2 b",
                // at once, in one order or the other
                "E 1 9 saw 0 none; E 2 8 inserted 1 a; E 3 7 stored-already 1 a",
                "E 1 2 inserted 1 a; E 3 9 updated 2 b; E 3 9 updated 3 c; E 4 8 saw 1 a; E 5 9 saw 3 c",
                "E 1 2 inserted 1 a; E 3 9 outdated 2 b 1; E 4 8 updated 2 b",
                // a slow answer, which the answer of another overtakes
                "E 1 2 inserted 1 a; E 3 4 saw 1 a; E 5 9 updated 2 b; E 6 7 saw 2 b"
            })
    void right_histories_of_a_person_are_explained(String history) {
        assertThat(unexplained(history, Person.NOBODY, Person::call)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // a lost update: two made the same version of one
                "E 1 2 inserted 1 a; E 3 9 updated 2 b; E 4 8 updated 2 c",
                // an update that nobody sees afterwards
                "E 1 2 inserted 1 a; E 3 4 updated 2 b; E 5 6 saw 1 a",
                // an update that goes away again
                "E 1 2 inserted 1 a; E 3 9 updated 2 b; E 4 5 saw 2 b; E 6 7 saw 1 a",
                // an answer from the future
                "E 1 2 inserted 1 a; E 3 4 saw 2 b; E 5 6 updated 2 b",
                // half of a write
                "E 1 2 inserted 1 a; E 3 9 updated 2 b; E 4 8 saw 2 b/a",
                // a version that was jumped over
                "E 1 2 inserted 1 a; E 3 4 updated 3 b",
                // another stamp than the one that was written
                "E 1 2 inserted 1 a; E 3 4 saw 1 b",
                // two that both inserted
                "E 1 9 inserted 1 a; E 2 8 inserted 1 b",
                // an update that was not outdated
                "E 1 2 inserted 1 a; E 3 4 outdated 1 a 1",
                // two that saw two updates in two orders
                "E 1 2 inserted 1 a; E 3 9 updated 2 b; E 3 9 updated 3 c; E 4 5 saw 3 c; E 6 7 saw 2 b"
            })
    void wrong_histories_of_a_person_are_not(String history) {
        assertThat(unexplained(history, Person.NOBODY, Person::call)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R 1 2 not-stored; R 3 4 appended; R 5 6 stored-already; R 7 8 voided; R 9 9 voided-already",
                "R 1 9 saw-VOIDED; R 2 8 voided; R 3 7 appended; R 4 6 saw-NOT"
            })
    void right_histories_of_a_record_are_explained(String history) {
        assertThat(unexplained(history, Kept.NOT, Kept::call)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R 1 9 appended; R 2 8 appended",
                "R 1 2 appended; R 3 9 voided; R 4 8 voided",
                "R 1 2 appended; R 3 4 voided; R 5 6 saw-VALID",
                "R 1 2 appended; R 3 4 not-stored"
            })
    void wrong_histories_of_a_record_are_not(String history) {
        assertThat(unexplained(history, Kept.NOT, Kept::call)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P 1 2 paired A e1 v1; P 3 4 paired B e2 v1; P 5 6 no-place C A e3 v1; P 5 6 no-place C A e1 v2",
                "P 1 9 paired A e1 v1; P 2 8 no-place B A e1 v1",
                "P 1 2 paired A e1 v1; P 3 9 changed A 2 false; P 4 8 paired B e1 v1; P 5 9 outdated A 2 1",
                "P 1 2 paired A e1 v1; P 3 4 changed A 2 false; P 5 6 changed A 3 true"
            })
    void right_histories_of_pairings_are_explained(String history) {
        assertThat(unexplained(history, Pairs.NONE, Pairs::call)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // an elder with two
                "P 1 9 paired A e1 v1; P 2 8 paired B e1 v2",
                // a volunteer with three
                "P 1 9 paired A e1 v1; P 2 8 paired B e2 v1; P 3 7 paired C e3 v1",
                // two that came back to one elder
                "P 1 2 paired A e1 v1; P 3 4 changed A 2 false; P 5 6 paired B e1 v2; P 7 8 changed A 3 true",
                // refused for one who was not there
                "P 1 2 paired A e1 v1; P 3 4 changed A 2 false; P 5 6 no-place B A e1 v1",
                // refused though there was room
                "P 1 2 paired A e1 v1; P 3 4 no-place B A e2 v1",
                // a lost change
                "P 1 2 paired A e1 v1; P 3 9 changed A 2 false; P 4 8 changed A 2 true"
            })
    void wrong_histories_of_pairings_are_not(String history) {
        assertThat(unexplained(history, Pairs.NONE, Pairs::call)).isNotEmpty();
    }

    private static <S> List<Call<S>> unexplained(String history, S before, Function<Line, Call<S>> call) {
        List<Call<S>> calls = Arrays.stream(history.split("; ", -1))
                .filter(text -> !text.isEmpty())
                .map(Line::parse)
                .map(call)
                .toList();
        return History.unexplained(before, calls);
    }
}
