package org.warmsunset.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTextTest {
    @Test
    void reads_every_day_of_eight_years_as_the_jdk_does() {
        for (LocalDate day = LocalDate.of(1999, 1, 1); day.getYear() < 2007; day = day.plusDays(1)) {
            assertThat(IsoText.day(day.toString())).isEqualTo(day);
            assertThat(IsoText.instant(day + "T23:59:07Z")).isEqualTo(Instant.parse(day + "T23:59:07Z"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "0001-01-01", "9999-12-31", "2024-02-29"})
    void reads_days_as_the_jdk_does(String text) {
        assertThat(IsoText.day(text)).isEqualTo(LocalDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02-29",
                "2025-13-01",
                "2025-00-10",
                "2025-01-00",
                "2025-1-01",
                "2025/01/01",
                "2025-01-01 ",
                "２０２５-01-01",
                "2025-01-1x",
                "",
                "2025-01-01T00:00:00Z",
                "+10000-01-01",
                "-0001-01-01"
            })
    void refuses_what_is_no_day(String text) {
        assertThatThrownBy(() -> IsoText.day(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-06-30T00:00:00Z",
                "2025-06-30T23:59:60Z",
                "2025-06-30T24:00:00Z",
                "2025-06-30T08:00:00.123Z",
                "2025-06-30t08:00:00z",
                "2025-06-30T08:00:00+08:00",
                "2025-06-30T08:00:00.123456789-18:00",
                "2025-06-30T08:00:00.5+00:30:15",
                "2025-06-30T08:00:00.Z",
                "1969-12-31T23:59:59Z",
                "0000-01-01T00:00:00Z"
            })
    void reads_instants_as_the_jdk_does(String text) {
        assertThat(IsoText.instant(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02-29T00:00:00Z",
                "2025-06-30T25:00:00Z",
                "2025-06-30T00:60:00Z",
                "2025-06-30T00:00:61Z",
                "2025-06-30 00:00:00Z",
                "2025-06-30T00-00:00Z",
                "2025-06-30T00:0x:00Z",
                "2025-06-30T00:00:00X",
                "2025-06-30T00:00:00",
                "2025-06-30T00:00:00.1234567890Z",
                "2025-06-30T00:00:00+8:00",
                "2025-06-30T00:00:00+19:00",
                "2025-06-30T00:00:00ZZ",
                "2025-06-30T24:00:01Z",
                "2025-06-30"
            })
    void refuses_what_is_no_instant(String text) {
        assertThatThrownBy(() -> IsoText.instant(text)).isInstanceOf(DateTimeException.class);
    }
}
