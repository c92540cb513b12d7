package org.warmsunset.storage.jdbi.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTest {
    private static Packed packed(String text) {
        return new Packed(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void fields_come_one_after_the_other() {
        Packed packed = packed("E1,-12,,20500;");

        assertThat(packed.skip("E2")).isFalse();
        assertThat(packed.skip("E1")).isTrue();
        assertThat(packed.number()).isEqualTo(-12);
        assertThat(packed.day(7)).isEqualTo(7);
        assertThat(packed.day()).isEqualTo(20_500);
        assertThat(packed.goesOn()).isTrue();
        assertThat(packed.hasNext()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "-,", "2x0500,", "20500"})
    void what_is_no_number_is_refused(String text) {
        assertThatThrownBy(() -> packed(text).number()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_number_that_is_too_large_is_refused() {
        assertThatThrownBy(() -> packed("20500205002050020500,").number()).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"400000000000,", "-9223372036854775807,"})
    void a_day_of_no_calendar_is_refused(String text) {
        assertThatThrownBy(() -> packed(text).day()).isInstanceOf(DateTimeException.class);
    }

    @Test
    void flags_and_words_lie_between_fields() {
        byte[] bytes = new byte[21];
        bytes[0] = 'E';
        bytes[1] = ',';
        bytes[2] = 1;
        bytes[3] = 5;
        bytes[18] = -128;
        bytes[20] = 2;
        Packed packed = new Packed(bytes);

        assertThat(packed.text()).isEqualTo("E");
        assertThat(packed.flag()).isTrue();
        assertThat(packed.words(new long[2])).containsExactly(5, Long.MIN_VALUE);
        assertThat(packed.flag()).isFalse();
        assertThatThrownBy(packed::flag).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> packed.words(new long[1])).isInstanceOf(IllegalStateException.class);
    }
}
