package org.warmsunset.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    static Stream<Function<String, Object>> kinds() {
        return Stream.of(
                ElderId::of, VolunteerId::of, PairingId::of, RecordId::of, EntryId::of, UnitId::of, TeamId::of);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void an_id_is_1_to_64_ascii_letters_digits_and_three_marks(Function<String, Object> of) {
        for (String text : List.of("a", "z", "A", "Z", "0", "9", "-", "_", ".", "E-0_1.x", "x".repeat(64))) {
            assertThat(of.apply(text)).hasToString(text).isEqualTo(of.apply(text));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void any_other_text_is_no_id(Function<String, Object> of) {
        for (String text : List.of(
                "", "x".repeat(65), "a b", "a/b", "a:b", "a@b", "a[b", "a`b", "a{b", "a,b", "é", "王", "Ｅ1", "a\n")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> of.apply(text))
                    .withMessageMatching("character \\d+ of .* id is no ASCII letter, digit, '-', '_' or '\\.'"
                            + "|.* id has \\d+ characters; it takes 1 to 64");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void an_id_with_an_identity_or_phone_number_in_it_is_refused_and_not_repeated(Function<String, Object> of) {
        for (String text : List.of(
                "230199194105120884",
                "E-230199194105120884",
                "23010219410501002X",
                "23010219410501002x.2",
                "230199194105120885",
                "230199410512088",
                "13900000001",
                "V13900000001",
                "8613900000001",
                "a.19912345678.b",
                "139-0000-0001",
                "010-23456789",
                "0451-80001111",
                "0451-8000111")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> of.apply(text))
                    .withMessageMatching(".* id holds an identity or phone number");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void other_long_numbers_are_ids(Function<String, Object> of) {
        for (String text : List.of(
                "12900000001", // no mobile number begins so
                "139000000012", // a digit more
                "1698765432100", // milliseconds
                "20261031120000123", // an instant
                "202610311200001",
                "230199194113120884", // no month
                "990199194105120884", // no region
                "0451-00000001", // no number begins so
                "0451-2026-0001",
                "2026-11-28-0001",
                "0000-23456789",
                "230199194105120884230199194105120884")) {
            assertThat(of.apply(text)).hasToString(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"E 1", "E１"})
    void the_message_says_what_kind_of_id_it_is_and_never_repeats_the_text(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ElderId.of(text))
                .withMessageStartingWith("character 2 of elder id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VolunteerId.of(text))
                .withMessageStartingWith("character 2 of volunteer id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairingId.of(text))
                .withMessageStartingWith("character 2 of pairing id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordId.of(text))
                .withMessageStartingWith("character 2 of record id");
    }

    @Test
    void ids_are_ordered_by_their_text() {
        assertThat(Stream.of("E2", "e1", "E10", "E-1", "E_1").map(ElderId::of).sorted())
                .extracting(ElderId::value)
                .containsExactly("E-1", "E10", "E2", "E_1", "e1");
        assertThat(Stream.of("b", "a").map(VolunteerId::of).sorted())
                .extracting(VolunteerId::value)
                .containsExactly("a", "b");
        assertThat(Stream.of("b", "a").map(PairingId::of).sorted())
                .extracting(PairingId::value)
                .containsExactly("a", "b");
        assertThat(Stream.of("b", "a").map(RecordId::of).sorted())
                .extracting(RecordId::value)
                .containsExactly("a", "b");
    }
}
