package org.warmsunset.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.warmsunset.calendar.FestivalCalendar;

class FestivalTest {

    @ParameterizedTest
    @EnumSource(Festival.class)
    void the_town_keeps_the_festivals_of_2026_on_their_days(Festival festival) {
        LocalDate day = FestivalCalendar.china().dayOf(org.warmsunset.calendar.Festival.valueOf(festival.name()), 2026);

        assertThat(festival.day()).isEqualTo(day);
    }
}
