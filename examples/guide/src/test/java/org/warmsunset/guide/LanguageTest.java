package org.warmsunset.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.duty.Verdict;
import org.warmsunset.wording.Wording;

class LanguageTest {
    @Test
    void what_the_new_language_has_is_said_in_it_and_the_rest_in_english() {
        Wording russian = Wording.in(Locale.ENGLISH)
                .with(
                        Locale.forLanguageTag("ru"),
                        Map.of(
                                "verdict.MET", "выполнено",
                                "finding.MET", "выполнено {days}.",
                                "weekday.2", "вторник",
                                "month.10", "октября",
                                "day.long", "{weekday}, {day} {month} {year}",
                                "230102", "район Даоли"));

        assertThat(russian.verdict(Verdict.MET)).isEqualTo("выполнено");
        assertThat(russian.verdict(Verdict.MISSED)).isEqualTo("missed");
        assertThat(russian.day(LocalDate.of(2024, 10, 29))).isEqualTo("вторник, 29 октября 2024");
        assertThat(russian.district(DistrictCode.parse("230102"))).isEqualTo("район Даоли");
    }
}
