package org.warmsunset.storage.jdbi.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.warmsunset.people.Send;

class JoinedTest {
    static Stream<List<String>> lists() {
        return Stream.of(
                List.of(),
                List.of(""),
                List.of("", ""),
                List.of("剪纸"),
                List.of("a;b", "c"),
                List.of("a\\", ";b", "\\;"),
                List.of("\n", " "));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void any_texts_come_back(List<String> texts) {
        assertThat(Joined.texts(Joined.ofTexts(texts))).isEqualTo(texts);
    }

    @ParameterizedTest
    @MethodSource("sends")
    void codes_come_back_in_their_order(List<Send> sends) {
        assertThat(Joined.codes(Send.class, Joined.ofCodes(sends))).isEqualTo(sends);
    }

    static Stream<List<Send>> sends() {
        return Stream.of(List.of(), List.of(Send.LAW), List.of(Send.LAW, Send.WARMTH, Send.CULTURE));
    }
}
